import { createNodeBorderProgram } from '@sigma/node-border';
import Graph from 'graphology';
import Sigma from 'sigma';
import {
  createEdgeArrowProgram,
  createEdgeDoubleArrowProgram,
  EdgeRectangleProgram,
} from 'sigma/rendering';
import type { Positions } from '../../src/index.ts';
import type { MapTie } from '../store/neighbours.ts';
import { crowding, type Look, nodeLook, radii, tieLook } from './appearance.ts';
import { brokenLineProgram } from './broken-line.ts';
import { overlay } from './overlay.ts';

/** What the map shows: people at their places, the ties between them, and how both look. */
export interface Picture {
  readonly ids: readonly string[];
  readonly positions: Positions;
  readonly ties: readonly MapTie[];
  readonly look: Look;
  /** Groups whose members get an area behind them, with its name; empty for none. */
  readonly areas: readonly AreaOf[];
  readonly font: string;
}

export interface AreaOf {
  readonly name: string;
  readonly colour: string;
  readonly members: readonly number[];
}

interface SceneEvents {
  onPerson(person: number, adding: boolean): void;
  onGround(): void;
  onHover(person: number | null): void;
}

/** The one drawing there is. `draw` is cheap when only the look has changed. */
export interface Scene {
  draw(picture: Picture): void;
  zoom(step: 'in' | 'out' | 'all'): void;
  /** Moves so far that these people can be seen; `covered` is the width hidden on the right. */
  reveal(people: ReadonlySet<number>, covered: number): void;
  remove(): void;
}

type NodeData = { x: number; y: number };
type EdgeData = { tie: MapTie };

/** From so many ties on, speed goes before order and ties rest while the map moves. */
const MANY = 20_000;
const ARROW = { lengthToThicknessRatio: 4, widenessToThicknessRatio: 3 };

export function scene(
  container: HTMLElement,
  first: Picture,
  calm: boolean,
  events: SceneEvents,
): Scene {
  let picture = first;
  let sizes = radii(picture.look.sizes, picture.ids.length);
  let crowd = 1;
  const graph = new Graph<NodeData, EdgeData>({ type: 'directed', multi: true });
  populate(graph, picture);
  let sigma = built();
  let lost = false;

  function built(): Sigma<NodeData, EdgeData> {
    const made = new Sigma<NodeData, EdgeData>(graph, container, {
      allowInvalidContainer: true,
      renderLabels: false,
      zIndex: true,
      stagePadding: 36,
      minCameraRatio: 0.08,
      maxCameraRatio: 2.5,
      minEdgeThickness: 1.3,
      hideEdgesOnMove: graph.size > MANY,
      zoomDuration: calm ? 1 : 200,
      inertiaDuration: calm ? 1 : 200,
      doubleClickZoomingDuration: calm ? 1 : 200,
      defaultNodeType: 'person',
      nodeProgramClasses: { person: PersonProgram },
      edgeProgramClasses: {
        // Drawn in this order: what joins people goes over what parts them.
        broken: brokenLineProgram<NodeData, EdgeData>(),
        line: EdgeRectangleProgram,
        arrow: createEdgeArrowProgram(ARROW),
        both: createEdgeDoubleArrowProgram(ARROW),
      },
      nodeReducer: (key, place) => {
        const person = Number(key);
        return { ...place, ...nodeLook(picture.look, person, sizes[person]! * crowd) };
      },
      edgeReducer: (_, { tie }) => tieLook(picture.look, tie),
      defaultDrawNodeHover: () => {},
    });
    overlay(made, () => ({ picture, radius: (person) => sizes[person]! * crowd }));
    const settle = () => {
      crowd = crowding(picture.ids.length, made.getDimensions());
      made.scheduleRefresh();
    };
    made.on('resize', settle);
    settle();
    made.on('clickNode', ({ node, event }) => {
      const { shiftKey, ctrlKey, metaKey } = event.original;
      events.onPerson(Number(node), shiftKey || ctrlKey || metaKey);
    });
    made.on('clickStage', () => events.onGround());
    made.on('enterNode', ({ node }) => events.onHover(Number(node)));
    made.on('leaveNode', () => events.onHover(null));
    made.on('leaveStage', () => events.onHover(null));
    // Whoever is hovered stands out by their look already; drawn twice their edge would thicken.
    made.getCanvases().hoverNodes!.style.display = 'none';
    for (const canvas of Object.values(made.getCanvases())) {
      canvas.addEventListener('webglcontextlost', onLost);
    }
    return made;
  }

  // A driver that restarts takes the drawing with it: it is drawn again from the same picture.
  function onLost(event: Event): void {
    event.preventDefault();
    if (lost) return;
    lost = true;
    setTimeout(() => {
      if (!lost) return;
      const view = sigma.getCamera().getState();
      forsake();
      sigma = built();
      sigma.getCamera().setState(view);
      lost = false;
    }, 200);
  }

  function forsake(): void {
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.removeEventListener('webglcontextlost', onLost);
    }
    sigma.kill();
  }

  return {
    draw(next) {
      const before = picture;
      picture = next;
      if (next.look.sizes !== before.look.sizes) sizes = radii(next.look.sizes, next.ids.length);
      const moved = next.positions !== before.positions;
      if (moved) graph.clear();
      if (moved || next.ties !== before.ties) populate(graph, next);
      // What stands out is drawn above the rest, which takes a new order; very many ties do without.
      const reordered = next.look.lit !== before.look.lit && graph.size < MANY;
      const same = !moved && next.ties === before.ties && !reordered;
      sigma.refresh({ skipIndexation: same, schedule: true });
    },
    zoom(step) {
      const camera = sigma.getCamera();
      const duration = calm ? 1 : 250;
      if (step === 'in') void camera.animatedZoom({ duration });
      else if (step === 'out') void camera.animatedUnzoom({ duration });
      else void camera.animatedReset({ duration });
    },
    reveal(people, covered) {
      if (people.size === 0) return;
      const { width, height } = sigma.getDimensions();
      const outside = [...people].some((person) => {
        const { x, y } = sigma.graphToViewport(graph.getNodeAttributes(String(person)));
        return x < 0 || y < 0 || x > width || y > height;
      });
      const duration = calm ? 1 : 300;
      const camera = sigma.getCamera();
      if (outside) return void camera.animatedReset({ duration });
      if (people.size !== 1) return;
      // Whoever stands under the card of details is moved out from under it.
      const at = sigma.graphToViewport(graph.getNodeAttributes(String([...people][0])));
      const hidden = at.x - (width - covered);
      if (hidden <= 0) return;
      const from = sigma.viewportToFramedGraph({ x: 0, y: 0 });
      const to = sigma.viewportToFramedGraph({ x: hidden, y: 0 });
      const { x, y } = camera.getState();
      void camera.animate({ x: x + to.x - from.x, y: y + to.y - from.y }, { duration });
    },
    remove() {
      lost = false;
      forsake();
    },
  };
}

const PersonProgram = createNodeBorderProgram<NodeData, EdgeData>({
  borders: [
    { size: { value: 1.6, mode: 'pixels' }, color: { attribute: 'borderColor' } },
    { size: { fill: true }, color: { attribute: 'fillColor' } },
  ],
});

/** Brings the graph to the people and ties of a picture. */
function populate(graph: Graph<NodeData, EdgeData>, { ids, positions, ties }: Picture): void {
  if (graph.order === 0) {
    for (let person = 0; person < ids.length; person++) {
      graph.addNode(String(person), { x: positions.x[person]!, y: positions.y[person]! });
    }
  }
  graph.clearEdges();
  for (const tie of ties) graph.addEdge(String(tie.source), String(tie.target), { tie });
}
