// A second opinion for text whose contrast axe leaves undecided: text in a drawing, a single character, text over
// another element. Looks at what is painted below the middle of the text, as a reader does.
"use strict";

window.ownContrast = (element) => {
  // Any CSS colour as [red, green, blue, alpha] by painting it.
  const rgba = (color) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const brush = canvas.getContext("2d", { willReadFrequently: true });
    brush.fillStyle = color;
    brush.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const isDrawing = (one) => one instanceof SVGElement;
  const paintOf = (one) => {
    const style = getComputedStyle(one);
    if (!isDrawing(one)) return style.backgroundColor;
    if (one.matches("svg, g, text, tspan, symbol, use, title, desc")) return "transparent";
    return style.fill === "none" ? "transparent" : style.fill;
  };
  const luminance = (color) => {
    const [red, green, blue] = color.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  element.scrollIntoView({ block: "center", behavior: "instant" });
  const style = getComputedStyle(element);
  const text = rgba(isDrawing(element) ? style.fill : style.color);
  const box = element.getBoundingClientRect();
  const below = document
    .elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    .filter((one) => !element.contains(one));
  const stack = [...below, document.body, document.documentElement];
  const paint = stack.map((one) => rgba(paintOf(one))).find(([, , , alpha]) => alpha > 0)
    ?? rgba("Canvas");
  // What shines through can't be told from here: leave it undecided.
  if (text[3] < 1 || paint[3] < 1) return 0;
  const [low, high] = [luminance(text.slice(0, 3)), luminance(paint.slice(0, 3))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
