<?php
/*
 * Installs WordPress as its own form does and adds an author. Run with the address of the site; prints the application
 * passwords of both users as JSON.
 */
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = wp_host( $argv[1] );
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

function wp_host( $address ) {
	return parse_url( $address, PHP_URL_HOST ) . ':' . parse_url( $address, PHP_URL_PORT );
}

wp_install( 'Grannen', 'administrator', 'administrator@grannen.example', true, '', 'unused' );
$author = wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => 'unused',
		'role'       => 'author',
	)
);

$passwords = array();
foreach ( array( 'administrator', 'author' ) as $name ) {
	$user               = get_user_by( 'login', $name );
	list( $password )   = WP_Application_Passwords::create_new_application_password( $user->ID, array( 'name' => 'tests' ) );
	$passwords[ $name ] = $password;
}
echo wp_json_encode( $passwords );
