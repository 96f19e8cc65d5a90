import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { boot } from './boot.ts';
import { App } from './panels/app.tsx';
import { DeskContext } from './panels/desk.ts';
import { actions } from './store/actions.ts';
import { initialState } from './store/state.ts';
import { store } from './store/store.ts';
import { connect } from './worker/client.ts';
import { spawn } from './worker/spawn.ts';

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const dark = matchMedia('(prefers-color-scheme: dark)');
const state = store(
  initialState({
    locale: navigator.language.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en',
    theme: dark.matches ? 'dark' : 'light',
    calm: calm.matches,
  }),
);
const desk = { store: state, actions: actions(state, connect(spawn)) };
calm.addEventListener('change', ({ matches }) => desk.actions.calm(matches));
dark.addEventListener('change', ({ matches }) => desk.actions.dress(matches ? 'dark' : 'light'));

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <DeskContext value={desk}>
      <App />
    </DeskContext>
  </StrictMode>,
);
void boot(desk.actions);
