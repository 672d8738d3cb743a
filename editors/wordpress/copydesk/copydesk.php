<?php
/**
 * Plugin Name: Copydesk
 * Description: Holds articles about film and television against the desk's fact sheets before they are published.
 * Version: 0.2.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: copydesk
 *
 * Talks to a server that the desk runs (`copydesk serve`). The token stays here: browsers ask WordPress, WordPress asks
 * the server. Whatever goes wrong on the way, the post can be published.
 *
 * @package Copydesk
 */

namespace Copydesk;

defined( 'ABSPATH' ) || exit;

const PATIENCE = 10;

const MODES = array( 'advice', 'block' );

add_action( 'rest_api_init', __NAMESPACE__ . '\\register_route' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\\enqueue_panel' );
add_action( 'admin_init', __NAMESPACE__ . '\\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\\add_page' );

/**
 * What the desk has set: in wp-config.php (COPYDESK_SERVER, COPYDESK_TOKEN, COPYDESK_MODE), else on the settings page.
 *
 * @param string $name server, token or mode.
 */
function setting( string $name ): string {
	$constant = 'COPYDESK_' . strtoupper( $name );
	$value    = defined( $constant ) ? constant( $constant ) : get_option( "copydesk_$name", '' );
	if ( 'mode' === $name ) {
		return in_array( $value, MODES, true ) ? $value : 'advice';
	}
	return trim( (string) $value );
}

/**
 * The editor's own door: who may edit a post may have it checked.
 */
function register_route(): void {
	register_rest_route(
		'copydesk/v1',
		'/check',
		array(
			'methods'             => 'POST',
			'callback'            => __NAMESPACE__ . '\\answer',
			'permission_callback' => function ( $request ) {
				return current_user_can( 'edit_post', (int) $request['post'] );
			},
			'args'                => array(
				'post'    => array(
					'type'     => 'integer',
					'required' => true,
				),
				'title'   => array( 'type' => 'string' ),
				'content' => array( 'type' => 'string' ),
				'date'    => array( 'type' => 'string' ),
			),
		)
	);
}

/**
 * What the panel is answered: the findings, or that there are none to be had, and why.
 *
 * @param \WP_REST_Request $request The post as it is in the editor, saved or not.
 * @return array
 */
function answer( $request ): array {
	if ( '' === setting( 'server' ) ) {
		return down( __( 'No server is set: see Settings → Copydesk.', 'copydesk' ) );
	}
	$response = wp_remote_post(
		untrailingslashit( setting( 'server' ) ) . '/api/check',
		array(
			'timeout'     => PATIENCE,
			'redirection' => 0,
			'headers'     => headers(),
			'body'        => wp_json_encode( article( $request ) ),
		)
	);
	if ( is_wp_error( $response ) ) {
		return down( $response->get_error_message() );
	}
	$report = json_decode( wp_remote_retrieve_body( $response ), true );
	$status = (int) wp_remote_retrieve_response_code( $response );
	if ( 200 !== $status || ! is_array( $report ) || ! isset( $report['articles'] ) ) {
		/* translators: %d: a status of HTTP */
		$reason = isset( $report['error'] ) ? (string) $report['error'] : sprintf( __( 'The server answered %d.', 'copydesk' ), $status );
		return down( $reason );
	}
	return told( $report );
}

/**
 * What is sent along.
 *
 * @return array
 */
function headers(): array {
	$headers = array( 'Content-Type' => 'application/json' );
	if ( '' !== setting( 'token' ) ) {
		$headers['Authorization'] = 'Bearer ' . setting( 'token' );
	}
	return $headers;
}

/**
 * The post as the server wants it: one page, and the name by which copydesk.toml can know it.
 *
 * @param \WP_REST_Request $request The post as it is in the editor.
 * @return array
 */
function article( $request ): array {
	$post = get_post( (int) $request['post'] );
	$name = $post && $post->post_name ? $post->post_name : (string) (int) $request['post'];
	$type = $post ? $post->post_type : 'post';
	$date = substr( (string) $request['date'], 0, 10 );
	return array(
		'name'      => "wordpress/$type/$name.html",
		'format'    => 'html',
		'text'      => '<h1>' . esc_html( wp_strip_all_tags( (string) $request['title'] ) ) . "</h1>\n" . strip_shortcodes( (string) $request['content'] ),
		'published' => preg_match( '/^\d{4}-\d{2}-\d{2}$/', $date ) ? $date : wp_date( 'Y-m-d' ),
	);
}

/**
 * Nothing was checked, and why; no reason to keep anybody from publishing.
 *
 * @param string $reason In words.
 * @return array
 */
function down( string $reason ): array {
	return array(
		'state'    => 'down',
		'reason'   => $reason,
		'findings' => array(),
		'notes'    => array(),
	);
}

/**
 * A report in what the panel shows of it.
 *
 * @param array $report As `copydesk check --format json` writes it.
 * @return array
 */
function told( array $report ): array {
	$failures = array();
	foreach ( $report['failures'] ?? array() as $failure ) {
		$failures[] = $failure['who'] . ': ' . $failure['message'];
	}
	$article = $report['articles'][0] ?? null;
	if ( null === $article ) {
		return down( implode( ' ', $failures ) );
	}
	return array(
		'state'    => $article['state'],
		'facts'    => $article['facts'],
		'works'    => $article['works'],
		'findings' => array_map( __NAMESPACE__ . '\\finding', $article['findings'] ),
		'notes'    => array_merge( $article['notes'], $report['remarks'] ?? array(), $failures ),
	);
}

/**
 * One finding: what is wrong, where, the proof, and the wording that would settle it.
 *
 * @param array $finding As the report has it.
 * @return array
 */
function finding( array $finding ): array {
	$proofs = array();
	foreach ( $finding['evidence'] as $evidence ) {
		$sheet    = isset( $evidence['sheet'] ) ? " ({$evidence['sheet']['file']}:{$evidence['sheet']['line']})" : '';
		$proofs[] = $evidence['says'] . $sheet;
	}
	$edits = $finding['fix']['edits'] ?? array();
	return array(
		'id'       => $finding['fingerprint'],
		'rule'     => $finding['rule'],
		'severity' => $finding['severity'],
		'text'     => $finding['text'],
		'message'  => $finding['message'],
		'proofs'   => $proofs,
		'write'    => implode( ' … ', array_column( $edits, 'text' ) ),
	);
}

/**
 * The panel in the editor, without a build step: what it uses is WordPress' own.
 */
function enqueue_panel(): void {
	$needed = array( 'wp-api-fetch', 'wp-components', 'wp-data', 'wp-edit-post', 'wp-editor', 'wp-element', 'wp-i18n', 'wp-plugins' );
	wp_enqueue_script( 'copydesk', plugins_url( 'panel.js', __FILE__ ), $needed, '0.2.0', true );
	$settings = wp_json_encode( array( 'mode' => setting( 'mode' ) ) );
	wp_add_inline_script( 'copydesk', "window.copydeskSettings = $settings;", 'before' );
	wp_set_script_translations( 'copydesk', 'copydesk' );
}

/**
 * The desk's settings; a token that is left empty on the page stays what it was.
 */
function register_settings(): void {
	register_setting( 'copydesk', 'copydesk_server', array( 'sanitize_callback' => __NAMESPACE__ . '\\address' ) );
	register_setting(
		'copydesk',
		'copydesk_mode',
		array(
			'sanitize_callback' => function ( $mode ) {
				return in_array( $mode, MODES, true ) ? $mode : 'advice';
			},
		)
	);
	register_setting(
		'copydesk',
		'copydesk_token',
		array(
			'sanitize_callback' => function ( $token ) {
				$token = preg_replace( '/[^\w.-]/', '', (string) $token );
				return '' === $token ? get_option( 'copydesk_token', '' ) : $token;
			},
		)
	);
}

/**
 * The address of a server; nothing where it is none.
 *
 * @param mixed $given What was typed.
 */
function address( $given ): string {
	return untrailingslashit( esc_url_raw( trim( (string) $given ), array( 'http', 'https' ) ) );
}

/**
 * Settings → Copydesk.
 */
function add_page(): void {
	add_options_page( 'Copydesk', 'Copydesk', 'manage_options', 'copydesk', __NAMESPACE__ . '\\show_page' );
}

/**
 * The page itself; the token is never shown.
 */
function show_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1>Copydesk</h1>
		<form action="options.php" method="post">
			<?php settings_fields( 'copydesk' ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="copydesk_server"><?php esc_html_e( 'Server', 'copydesk' ); ?></label></th>
					<td><input id="copydesk_server" name="copydesk_server" type="url" class="regular-text" placeholder="http://127.0.0.1:8081" value="<?php echo esc_attr( get_option( 'copydesk_server', '' ) ); ?>"></td>
				</tr>
				<tr>
					<th scope="row"><label for="copydesk_token"><?php esc_html_e( 'Token', 'copydesk' ); ?></label></th>
					<td>
						<input id="copydesk_token" name="copydesk_token" type="password" class="regular-text" autocomplete="off" value="">
						<p class="description"><?php echo esc_html( '' === setting( 'token' ) ? __( 'None is set.', 'copydesk' ) : __( 'One is set; type another to change it.', 'copydesk' ) ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><?php esc_html_e( 'Before publishing', 'copydesk' ); ?></th>
					<td>
						<label><input type="radio" name="copydesk_mode" value="advice" <?php checked( setting( 'mode' ), 'advice' ); ?>> <?php esc_html_e( 'Show findings; whoever publishes decides', 'copydesk' ); ?></label><br>
						<label><input type="radio" name="copydesk_mode" value="block" <?php checked( setting( 'mode' ), 'block' ); ?>> <?php esc_html_e( 'Keep a post with errors from being published', 'copydesk' ); ?></label>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}
