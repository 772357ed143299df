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
    async transform(code, id) {
      const file = id.split("?")[0] ?? id;
      if (!/\.tsx?$/.test(file) || !file.includes("/src/") || file.includes("/node_modules/")) {
        return null;
      }
      const result = await transformAsync(code, {
        filename: file,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ["typescript", "jsx"] },
        plugins: [["babel-plugin-react-compiler", { target: "19" }]],
      });
      return result?.code ? { code: result.code, map: result.map ?? null } : null;
    },
  };
}
