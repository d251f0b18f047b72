<?php
/**
 * The one setting: the address of the service.
 */

namespace Samverkan;

defined( 'ABSPATH' ) || exit;

const SERVICE_OPTION = 'samverkan_service';
const SETTINGS_PAGE  = 'samverkan';

/** The origin of the service, without a slash at the end; an empty string where none is set. */
function service_origin(): string {
	return (string) get_option( SERVICE_OPTION, '' );
}

/**
 * The origin of an address that somebody typed; an empty string where it is none. Without TLS anybody on the way could
 * write into the page, so plain HTTP is for sites that say they are local.
 */
function normalize_origin( string $address ): string {
	$parts     = wp_parse_url( trim( $address ) );
	$protocols = 'local' === wp_get_environment_type() ? array( 'https', 'http' ) : array( 'https' );
	if ( ! isset( $parts['scheme'], $parts['host'] ) || ! in_array( strtolower( $parts['scheme'] ), $protocols, true ) ) {
		return '';
	}
	if ( isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
		return '';
	}
	$port = isset( $parts['port'] ) ? ':' . $parts['port'] : '';
	return esc_url_raw( strtolower( $parts['scheme'] . '://' . $parts['host'] ) . $port, $protocols );
}

function sanitize_service( $address ): string {
	$address = is_string( $address ) ? trim( $address ) : '';
	$origin  = normalize_origin( $address );
	if ( '' !== $address && '' === $origin ) {
		add_settings_error( SERVICE_OPTION, 'address', __( 'The address has to begin with https:// and a host name.', 'samverkan' ) );
		return service_origin();
	}
	return $origin;
}

add_action(
	'admin_init',
	function () {
		register_setting(
			SETTINGS_PAGE,
			SERVICE_OPTION,
			array(
				'type'              => 'string',
				'sanitize_callback' => __NAMESPACE__ . '\sanitize_service',
			)
		);
	}
);

// Copies and failures of another service say nothing about this one.
add_action( 'update_option_' . SERVICE_OPTION, __NAMESPACE__ . '\delete_copies' );

add_action(
	'admin_menu',
	function () {
		add_options_page( 'Samverkan', 'Samverkan', 'manage_options', SETTINGS_PAGE, __NAMESPACE__ . '\render_settings' );
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( PLUGIN_FILE ),
	function ( array $links ): array {
		$address = admin_url( 'options-general.php?page=' . SETTINGS_PAGE );
		return array_merge( array( '<a href="' . esc_url( $address ) . '">' . esc_html__( 'Settings', 'samverkan' ) . '</a>' ), $links );
	}
);

function render_settings(): void {
	?>
	<div class="wrap">
		<h1>Samverkan</h1>
		<?php render_service_status(); ?>
		<form action="options.php" method="post">
			<?php settings_fields( SETTINGS_PAGE ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="samverkan-service"><?php esc_html_e( 'Address of the service', 'samverkan' ); ?></label></th>
					<td>
						<input id="samverkan-service" class="regular-text code" type="url" name="<?php echo esc_attr( SERVICE_OPTION ); ?>"
							value="<?php echo esc_attr( service_origin() ); ?>" aria-describedby="samverkan-service-description">
						<p id="samverkan-service-description" class="description">
							<?php esc_html_e( 'Where the samverkan service is, for example https://samverkan.example. This site fetches from there; its visitors never do.', 'samverkan' ); ?>
						</p>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}

/** Tells who answers at the address, where there is one. */
function render_service_status(): void {
	if ( '' === service_origin() ) {
		return;
	}
	$info    = fetch_json( service_origin() . '/api/v1/api-info' );
	$version = is_string( $info['apiVersion'] ?? null ) ? $info['apiVersion'] : '';
	if ( '' === $version ) {
		$type = 'warning';
		$text = __( 'No samverkan service answers at this address right now. What is shown already stays as it is.', 'samverkan' );
	} elseif ( API_MAJOR_VERSION !== (int) $version ) {
		$type = 'error';
		/* translators: 1: a version such as 2.0.0, 2: a number such as 1. */
		$text = sprintf( __( 'The service has version %1$s. This plugin needs version %2$s: look for a newer one.', 'samverkan' ), $version, API_MAJOR_VERSION );
	} else {
		$type = 'success';
		/* translators: %s: a version such as 1.0.0. */
		$text = sprintf( __( 'The service answers (version %s). Add the block Samverkan to a page.', 'samverkan' ), $version );
	}
	printf( '<div class="notice notice-%s inline"><p>%s</p></div>', esc_attr( $type ), esc_html( $text ) );
}
