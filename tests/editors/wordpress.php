<?php
/**
 * The PHP side of the plug-in, with stand-ins for what WordPress gives it; its requests are real.
 *
 * php wordpress.php SERVER TOKEN < {"post": …}: what the panel is answered, as JSON; `php wordpress.php` alone: what was registered.
 */

define( 'ABSPATH', '/' );

$options = array();
$made    = array(
	'actions'  => array(),
	'routes'   => array(),
	'settings' => array(),
	'scripts'  => array(),
	'inline'   => array(),
);

function add_action( $hook, $callback ) {
	$GLOBALS['made']['actions'][ $hook ] = $callback;
}
function register_rest_route( $space, $route, $args ) {
	$GLOBALS['made']['routes'][ "$space$route" ] = $args;
}
function register_setting( $group, $name, $args ) {
	$GLOBALS['made']['settings'][ $name ] = $args['sanitize_callback'];
}
function wp_enqueue_script( ...$given ) {
	$GLOBALS['made']['scripts'][] = $given;
}
function wp_add_inline_script( ...$given ) {
	$GLOBALS['made']['inline'][] = $given;
}
function wp_set_script_translations() {}
function plugins_url( $file ) {
	return $file;
}
function get_option( $name, $otherwise ) {
	return $GLOBALS['options'][ $name ] ?? $otherwise;
}
function current_user_can( $capability, $post = 0 ) {
	return 'edit_post' === $capability && 7 === $post;
}
function get_post( $id ) {
	return 7 === $id ? (object) array(
		'post_name' => 'harbour-returns',
		'post_type' => 'post',
	) : null;
}
function __( $words ) {
	return $words;
}
function esc_html( $words ) {
	return htmlspecialchars( $words, ENT_QUOTES );
}
function esc_url_raw( $address, $schemes ) {
	return in_array( parse_url( $address, PHP_URL_SCHEME ), $schemes, true ) ? $address : '';
}
function untrailingslashit( $words ) {
	return rtrim( $words, '/' );
}
function wp_strip_all_tags( $words ) {
	return trim( strip_tags( $words ) );
}
function strip_shortcodes( $words ) {
	return preg_replace( '/\[gallery[^\]]*\]/', '', $words );
}
function wp_date( $format ) {
	return gmdate( $format );
}
function wp_json_encode( $value ) {
	return json_encode( $value );
}
function is_wp_error( $value ) {
	return $value instanceof Failed;
}
function wp_remote_retrieve_body( $response ) {
	return $response['body'];
}
function wp_remote_retrieve_response_code( $response ) {
	return $response['code'];
}

class Failed {
	public function get_error_message() {
		return 'Connection refused';
	}
}

/** What WordPress does with a request, by PHP's own means. */
function wp_remote_post( $address, $args ) {
	$headers = array();
	foreach ( $args['headers'] as $name => $value ) {
		$headers[] = "$name: $value";
	}
	$http = array(
		'method'          => 'POST',
		'header'          => $headers,
		'content'         => $args['body'],
		'timeout'         => $args['timeout'],
		'follow_location' => $args['redirection'],
		'ignore_errors'   => true,
	);
	$body = @file_get_contents( $address, false, stream_context_create( array( 'http' => $http ) ) );
	if ( false === $body ) {
		return new Failed();
	}
	preg_match( '/ (\d{3})/', $http_response_header[0], $found );
	return array(
		'body' => $body,
		'code' => $found[1],
	);
}

require __DIR__ . '/../../editors/wordpress/copydesk/copydesk.php';

foreach ( $made['actions'] as $hook => $callback ) {
	if ( 'admin_menu' !== $hook ) {
		$callback();
	}
}

if ( $argc > 1 ) {
	$options  = array(
		'copydesk_server' => $argv[1],
		'copydesk_token'  => $argv[2],
	);
	$request  = new ArrayObject( json_decode( stream_get_contents( STDIN ), true ) );
	$settings = $made['routes']['copydesk/v1/check'];
	if ( ! $settings['permission_callback']( $request ) ) {
		echo json_encode( 'forbidden' );
		exit;
	}
	echo json_encode( $settings['callback']( $request ) );
	exit;
}

$clean = $made['settings'];
$options['copydesk_token'] = 'what-it-was';
echo json_encode(
	array(
		'actions' => array_keys( $made['actions'] ),
		'route'   => $made['routes']['copydesk/v1/check']['methods'],
		'scripts' => $made['scripts'],
		'inline'  => $made['inline'],
		'server'  => array_map( $clean['copydesk_server'], array( ' https://desk.example/ ', 'javascript:alert(1)', '' ) ),
		'mode'    => array_map( $clean['copydesk_mode'], array( 'block', 'advice', 'x' ) ),
		'token'   => array_map( $clean['copydesk_token'], array( '', "se cret\r\nX: y" ) ),
	)
);
