// The panel of the WordPress plug-in, with Node's own tests and a stand-in for what WordPress gives it.
const test = require( 'node:test' );
const assert = require( 'node:assert' );
const path = require( 'node:path' );

const panel = require( path.join( __dirname, '../../editors/wordpress/copydesk/panel.js' ) );

const WRONG = {
	id: 'a1',
	rule: 'wrong-actor',
	severity: 'error',
	text: 'Tomas Brandt',
	message: 'Mara Quill is played by Ines Aldana, not Tomas Brandt',
	proofs: [ 'Mara Quill is played by Ines Aldana (facts/harbour.yaml:5)' ],
	write: 'Ines Aldana',
};
const CONTRADICTED = { state: 'contradicted', findings: [ WRONG ], notes: [ 'No day.' ] };
const CONFIRMED = { state: 'confirmed', findings: [ { ...WRONG, severity: 'warning' } ], notes: [] };

/** A checker whose locks and states are written down, and whose questions are answered by the test. */
function desk( mode, ask, patience ) {
	const seen = { locked: false, states: [] };
	const checker = panel.makeChecker( {
		ask,
		mode,
		patience,
		lock: () => ( seen.locked = true ),
		unlock: () => ( seen.locked = false ),
		show: ( state ) => seen.states.push( state.status ),
	} );
	return { seen, checker };
}

test( 'advice never keeps a post from being published', async () => {
	const { seen, checker } = desk( 'advice', async () => CONTRADICTED );
	const checking = checker.check( {} );
	assert.equal( seen.locked, false );
	await checking;
	assert.deepEqual( seen, { locked: false, states: [ 'checking', 'done' ] } );
} );

test( 'a desk that has set so keeps a post with errors, while it is checked and after', async () => {
	const { seen, checker } = desk( 'block', async () => CONTRADICTED );
	const checking = checker.check( {} );
	assert.equal( seen.locked, true );
	await checking;
	assert.equal( seen.locked, true );
	checker.leave();
	assert.equal( seen.locked, false );
} );

test( 'warnings keep no post', async () => {
	const { seen, checker } = desk( 'block', async () => CONFIRMED );
	await checker.check( {} );
	assert.equal( seen.locked, false );
} );

for ( const [ what, ask ] of [
	[ 'is down', async () => ( { state: 'down', reason: 'Connection refused', findings: [], notes: [] } ) ],
	[ 'fails', async () => Promise.reject( new Error( 'You are probably offline.' ) ) ],
	[ 'answers nothing', async () => undefined ],
	[ 'answers something else', async () => ( { code: 'rest_forbidden' } ) ],
	[ 'answers a page', async () => '<html>' ],
	[ 'never answers', () => new Promise( () => {} ) ],
] ) {
	test( `a server that ${ what } keeps no post`, async () => {
		const { seen, checker } = desk( 'block', ask, 20 );
		checker.check( {} );
		await new Promise( ( done ) => setTimeout( done, 60 ) );
		assert.equal( seen.locked, false );
		assert.deepEqual( seen.states, [ 'checking', 'down' ] );
	} );
}

test( 'of two questions the newer one is answered, in whatever order answers come', async () => {
	const answers = [];
	const { seen, checker } = desk( 'block', () => new Promise( ( answer ) => answers.push( answer ) ) );
	const first = checker.check( {} );
	const second = checker.check( {} );
	answers[ 1 ]( CONFIRMED );
	await second;
	answers[ 0 ]( CONTRADICTED );
	await first;
	assert.equal( seen.locked, false );
	assert.deepEqual( seen.states, [ 'checking', 'checking', 'done' ] );
} );

test( 'who has left the panel hears nothing any more', async () => {
	let answer;
	const { seen, checker } = desk( 'block', () => new Promise( ( given ) => ( answer = given ) ) );
	const checking = checker.check( {} );
	checker.leave();
	answer( CONTRADICTED );
	await checking;
	assert.deepEqual( seen, { locked: false, states: [ 'checking' ] } );
} );

/** What WordPress gives a plug-in, as far as the panel uses it. */
function wordpress( answer ) {
	const made = { plugins: {}, asked: [], locks: new Set(), state: null, effects: [] };
	const editor = {
		getCurrentPostId: () => 7,
		getEditedPostAttribute: ( name ) => ( { title: 'A headline', date: '2026-11-21T10:00:00' } )[ name ],
		getEditedPostContent: () => '<!-- wp:paragraph --><p>Text.</p><!-- /wp:paragraph -->',
	};
	const parts = { PluginPrePublishPanel: 'Before', PluginDocumentSettingPanel: 'Beside' };
	const wp = {
		element: {
			Fragment: 'Fragment',
			createElement: ( type, props, ...children ) => ( { type, props: props || {}, children: children.flat( 2 ) } ),
			useState: ( first ) => [ made.state || first, ( state ) => ( made.state = state ) ],
			useRef: ( current ) => made.ref || ( made.ref = { current } ),
			useEffect: ( effect ) => made.effects.push( effect ),
		},
		components: { Button: 'Button', Notice: 'Notice' },
		i18n: { __: ( words ) => words },
		data: {
			select: () => editor,
			dispatch: () => ( {
				lockPostSaving: ( name ) => made.locks.add( name ),
				unlockPostSaving: ( name ) => made.locks.delete( name ),
			} ),
		},
		apiFetch: async ( request ) => {
			made.asked.push( request );
			return answer;
		},
		plugins: { registerPlugin: ( name, settings ) => ( made.plugins[ name ] = settings ) },
	};
	return { wp, made, parts };
}

function words( element ) {
	if ( element === null || element === undefined || typeof element === 'boolean' ) {
		return '';
	}
	return typeof element === 'object' ? element.children.map( words ).join( ' ' ) : String( element );
}

for ( const where of [ 'editor', 'editPost' ] ) {
	test( `the panel stands before publishing, with the parts of wp.${ where }`, async () => {
		const { wp, made, parts } = wordpress( CONTRADICTED );
		wp[ where ] = parts;
		panel.register( wp, { mode: 'block' } );
		const [ before, beside ] = made.plugins.copydesk.render().children;
		assert.deepEqual( [ before.type, beside.type ], [ 'Before', 'Beside' ] );

		const Panel = before.children[ 0 ].type;
		Panel();
		const leave = made.effects[ 0 ]();
		await new Promise( setImmediate );
		assert.deepEqual( made.asked[ 0 ], {
			path: '/copydesk/v1/check',
			method: 'POST',
			data: {
				post: 7,
				title: 'A headline',
				content: '<!-- wp:paragraph --><p>Text.</p><!-- /wp:paragraph -->',
				date: '2026-11-21T10:00:00',
			},
		} );
		assert.ok( made.locks.has( 'copydesk' ) );
		const said = words( Panel() );
		for ( const part of [ WRONG.message, WRONG.rule, WRONG.proofs[ 0 ], WRONG.write, 'No day.', 'A sheet contradicts' ] ) {
			assert.ok( said.includes( part ), part );
		}
		leave();
		assert.equal( made.locks.size, 0 );
	} );
}

test( 'beside the settings it checks when asked, and locks nothing', async () => {
	const { wp, made, parts } = wordpress( CONTRADICTED );
	wp.editor = parts;
	panel.register( wp, { mode: 'block' } );
	const Beside = made.plugins.copydesk.render().children[ 1 ].children[ 0 ].type;
	const button = Beside().children.find( ( each ) => each && each.type === 'Button' );
	made.effects[ 0 ]();
	assert.equal( made.asked.length, 0 );
	await button.props.onClick();
	assert.equal( made.locks.size, 0 );
	assert.ok( words( Beside() ).includes( WRONG.message ) );
} );

test( 'every state is said in words, and silence is no yes', () => {
	const said = ( state ) => panel.summary( state, ( text ) => text );
	const done = ( state ) => panel.stateOf( { state, findings: [], notes: [] } );
	const all = [ 'confirmed', 'contradicted', 'not read', 'nothing to hold against a sheet' ].map( done );
	const different = new Set( [ panel.IDLE, panel.stateOf( null ), ...all ].map( said ) );
	assert.equal( different.size, 6 );
	assert.ok( ! different.has( '' ) );
} );
