import type { Attributes } from 'graphology-types';
import {
  createEdgeArrowHeadProgram,
  createEdgeCompoundProgram,
  EdgeProgram,
  type EdgeProgramType,
} from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_viewport'] as const;

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_normal;
attribute float a_side;
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_along;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform vec2 u_viewport;

varying vec4 v_color;
varying float v_distance;

void main() {
  vec2 offset = a_normal * a_side * u_correctionRatio / u_sizeRatio;
  vec2 start = (u_matrix * vec3(a_start, 1.0)).xy;
  vec2 end = (u_matrix * vec3(a_end, 1.0)).xy;
  gl_Position = vec4((u_matrix * vec3(mix(a_start, a_end, a_along) + offset, 1.0)).xy, 0.0, 1.0);
  v_distance = a_along * length((end - start) * u_viewport * 0.5);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

const FRAGMENT = /* glsl */ `
precision mediump float;

varying vec4 v_color;
varying float v_distance;

void main() {
  if (mod(v_distance, 10.0) > 6.0) discard;
  gl_FragColor = v_color;
}
`;

/** A straight line of dashes, each six pixels long at every zoom: a tie of conflict. */
class DashProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_normal', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_along', size: 1, type: FLOAT },
        { name: 'a_side', size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  processVisibleItem(
    edge: number,
    offset: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const dx = target.x - source.x;
    const dy = target.y - source.y;
    const scale = data.size / (Math.sqrt(dx * dx + dy * dy) || 1);
    const row = [source.x, source.y, target.x, target.y, -dy * scale, dx * scale];
    this.array.set([...row, floatColor(data.color), edge], offset);
  }

  setUniforms(
    params: RenderParams,
    { gl, uniformLocations }: Parameters<EdgeProgram<(typeof UNIFORMS)[number]>['setUniforms']>[1],
  ): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniform2f(uniformLocations.u_viewport, params.width, params.height);
  }
}

/** Dashes with an arrow head where the conflict was reported against someone. */
export function brokenLineProgram<N extends Attributes, E extends Attributes>(): EdgeProgramType<
  N,
  E
> {
  return createEdgeCompoundProgram<N, E>([
    DashProgram as unknown as EdgeProgramType<N, E>,
    createEdgeArrowHeadProgram<N, E>({ lengthToThicknessRatio: 4, widenessToThicknessRatio: 3 }),
  ]);
}
