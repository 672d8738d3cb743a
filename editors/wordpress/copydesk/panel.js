/**
 * The panel of the block editor: what copydesk finds in a post, before it is published.
 *
 * Advice, unless the desk has set that errors keep a post from being published. Where nothing could be checked, nothing
 * keeps anybody: not a server that is down, not one that is slow, not an answer that makes no sense.
 */
( function ( root, make ) {
	const made = make();
	if ( typeof module === 'object' && module.exports ) {
		module.exports = made;
	} else {
		made.register( root.wp, root.copydeskSettings || {} );
	}
} )( typeof window === 'undefined' ? globalThis : window, function () {
	'use strict';

	const LOCK = 'copydesk';
	const PATIENCE = 15000;

	const IDLE = { status: 'idle', findings: [], notes: [] };

	/** What an answer of the server comes to; whatever is no answer is a server that is down. */
	function stateOf( answer ) {
		if ( ! answer || ! Array.isArray( answer.findings ) || answer.state === 'down' ) {
			return { ...IDLE, status: 'down', reason: ( answer && answer.reason ) || '' };
		}
		return {
			status: 'done',
			state: answer.state,
			facts: answer.facts || {},
			works: answer.works || [],
			findings: answer.findings,
			notes: answer.notes || [],
		};
	}

	/** Whether a post must not be published as it is. */
	function isLocked( state, mode ) {
		return (
			mode === 'block' &&
			( state.status === 'checking' ||
				( state.status === 'done' && state.findings.some( ( each ) => each.severity === 'error' ) ) )
		);
	}

	/**
	 * One check at a time; an answer to an older question is not listened to any more.
	 *
	 * @param {Object}   needs        What it works with.
	 * @param {Function} needs.ask    Asks the server; gives a promise of its answer.
	 * @param {Function} needs.lock   Keeps the post from being published.
	 * @param {Function} needs.unlock Lets it be published.
	 * @param {string}   needs.mode   advice or block.
	 * @param {Function} needs.show   Is told each state.
	 * @param {number}   needs.patience Milliseconds after which a server counts as down.
	 */
	function makeChecker( { ask, lock, unlock, mode, show, patience = PATIENCE } ) {
		let question = 0;
		let timer;

		function become( state ) {
			( isLocked( state, mode ) ? lock : unlock )( LOCK );
			show( state );
		}

		function end() {
			question += 1;
			clearTimeout( timer );
		}

		async function check( post ) {
			end();
			const mine = question;
			const settle = ( state ) => {
				if ( mine === question ) {
					end();
					become( state );
				}
			};
			become( { ...IDLE, status: 'checking' } );
			timer = setTimeout( () => settle( stateOf( null ) ), patience );
			try {
				settle( stateOf( await ask( post ) ) );
			} catch ( error ) {
				settle( stateOf( { state: 'down', findings: [], reason: error && error.message } ) );
			}
		}

		function leave() {
			end();
			unlock( LOCK );
		}

		return { check, leave };
	}

	/** What is said of the article as a whole: silence is not taken for a yes. */
	function summary( state, __ ) {
		const words = {
			idle: __( 'Not checked yet.', 'copydesk' ),
			checking: __( 'Checking …', 'copydesk' ),
			down: __( 'Nothing was checked; you can publish all the same.', 'copydesk' ),
			confirmed: __( 'The sheets confirm what they know of.', 'copydesk' ),
			contradicted: __( 'A sheet contradicts something.', 'copydesk' ),
			'not read': __( 'The article was not read: it is in another language.', 'copydesk' ),
			'nothing to hold against a sheet': __( 'Nothing in it could be held against a sheet.', 'copydesk' ),
		};
		return words[ state.status === 'done' ? state.state : state.status ] || String( state.state || '' );
	}

	const STATUS = { error: 'error', warning: 'warning', note: 'info' };

	/** What a finding is in a word, since colour is never the only sign. */
	function severity( each, __ ) {
		const words = { error: __( 'Error', 'copydesk' ), warning: __( 'Warning', 'copydesk' ), note: __( 'Note', 'copydesk' ) };
		return words[ each.severity ] || each.severity;
	}

	/** The panel's content for a state, made of WordPress' own components. */
	function view( { state, mode, again, wp } ) {
		const { createElement: h } = wp.element;
		const { Button, Notice } = wp.components;
		const { __ } = wp.i18n;
		const locked = isLocked( state, mode );
		return h(
			'div',
			{ 'aria-live': 'polite' },
			h( 'p', null, h( 'strong', null, summary( state, __ ) ) ),
			state.reason ? h( 'p', null, state.reason ) : null,
			state.findings.map( ( each ) =>
				h(
					Notice,
					{ key: each.id, status: STATUS[ each.severity ] || 'info', isDismissible: false, politeness: 'polite' },
					h( 'p', null, severity( each, __ ) + ': ', h( 'strong', null, '“' + each.text + '”' ) ),
					h( 'p', null, each.message + ' (' + each.rule + ')' ),
					each.proofs.map( ( proof, at ) => h( 'p', { key: at }, h( 'small', null, proof ) ) ),
					each.write ? h( 'p', null, __( 'Perhaps:', 'copydesk' ) + ' ', h( 'em', null, each.write ) ) : null
				)
			),
			state.notes.map( ( note, at ) => h( 'p', { key: 'note-' + at }, h( 'small', null, note ) ) ),
			locked && state.status === 'done'
				? h( 'p', null, __( 'The desk has set that errors are mended, or allowed, before a post is published.', 'copydesk' ) )
				: null,
			h(
				Button,
				{ variant: 'secondary', onClick: again, disabled: state.status === 'checking' },
				state.status === 'idle' ? __( 'Check', 'copydesk' ) : __( 'Check again', 'copydesk' )
			)
		);
	}

	/** The post as it is in the editor, saved or not. */
	function currentPost( wp ) {
		const editor = wp.data.select( 'core/editor' );
		return {
			post: editor.getCurrentPostId(),
			title: editor.getEditedPostAttribute( 'title' ) || '',
			content: editor.getEditedPostContent() || '',
			date: editor.getEditedPostAttribute( 'date' ) || '',
		};
	}

	/** A component that checks the post: at once where it is `eager`, else when asked. */
	function makePanel( wp, mode, eager ) {
		return function CopydeskPanel() {
			const [ state, show ] = wp.element.useState( IDLE );
			const checker = wp.element.useRef( null );
			if ( ! checker.current ) {
				const { lockPostSaving, unlockPostSaving } = wp.data.dispatch( 'core/editor' );
				checker.current = makeChecker( {
					ask: ( data ) => wp.apiFetch( { path: '/copydesk/v1/check', method: 'POST', data } ),
					lock: eager ? lockPostSaving : () => {},
					unlock: eager ? unlockPostSaving : () => {},
					mode: eager ? mode : 'advice',
					show,
				} );
			}
			const again = () => checker.current.check( currentPost( wp ) );
			wp.element.useEffect( () => {
				if ( eager ) {
					again();
				}
				return () => checker.current.leave();
			}, [] );
			return view( { state, mode: eager ? mode : 'advice', again, wp } );
		};
	}

	/** Put the panel before publishing, and beside the post's settings. */
	function register( wp, { mode = 'advice' } ) {
		const { createElement: h, Fragment } = wp.element;
		const slots = { ...( wp.editPost || {} ), ...( wp.editor || {} ) };
		const Before = makePanel( wp, mode, true );
		const Beside = makePanel( wp, mode, false );
		const title = 'Copydesk';
		wp.plugins.registerPlugin( 'copydesk', {
			icon: 'media-document',
			render: () =>
				h(
					Fragment,
					null,
					h( slots.PluginPrePublishPanel, { title, initialOpen: true }, h( Before ) ),
					h( slots.PluginDocumentSettingPanel, { name: 'copydesk', title }, h( Beside ) )
				),
		} );
	}

	return { IDLE, currentPost, isLocked, makeChecker, makePanel, register, stateOf, summary, view };
} );
