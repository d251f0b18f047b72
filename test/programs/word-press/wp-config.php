<?php
/* As Debian's wp-config.php, with the database of the tests and without its look-up of hosts under /etc. */
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . __DIR__ . '/../database.sock' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'AUTH_KEY', 'tests' );
define( 'SECURE_AUTH_KEY', 'tests' );
define( 'LOGGED_IN_KEY', 'tests' );
define( 'NONCE_KEY', 'tests' );
define( 'AUTH_SALT', 'tests' );
define( 'SECURE_AUTH_SALT', 'tests' );
define( 'LOGGED_IN_SALT', 'tests' );
define( 'NONCE_SALT', 'tests' );
/* A machine without a network: no updates, no background requests to itself. */
define( 'WP_AUTO_UPDATE_CORE', false );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
/* Application passwords are for https, and for sites that say they are local. */
define( 'WP_ENVIRONMENT_TYPE', 'local' );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
