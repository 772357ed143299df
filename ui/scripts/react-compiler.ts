import { transformAsync } from "@babel/core";
import type { Plugin } from "vite";

/**
 * Runs React Compiler over our own components.
 *
 * The React plugin's own way of doing this asks for a newer Node than we ask of a newcomer.
 */
export function reactCompiler(): Plugin {
  return {
    name: "react-compiler",
    enforce: "pre",
    transform: {
      // Asked here, so that the thousands of other modules never come this far.
      filter: {
        id: { include: /\/ui\/src\/[^?]*\.tsx?$/, exclude: /\/generated\/|\.test\.tsx?$/ },
        // What is neither a component nor a hook has nothing to compile.
        code: /\buse[A-Z]|<[A-Za-z>]/,
      },
      async handler(code, id) {
        const result = await transformAsync(code, {
          filename: id,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: ["typescript", "jsx"] },
          plugins: [["babel-plugin-react-compiler", { target: "19" }]],
        });
        return result?.code ? { code: result.code, map: result.map ?? null } : null;
      },
    },
  };
}
