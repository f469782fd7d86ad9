// Contrast of what axe leaves out or undecided: text in a drawing, a single character, text over another element, and
// the shapes of drawings, as WCAG 1.4.3 and 1.4.11 count it. 0 means that it can't be told.
"use strict";

window.contrast = (() => {
  const brush = Object.assign(document.createElement("canvas"), { width: 1, height: 1 })
    .getContext("2d", { willReadFrequently: true });

  // Any CSS colour as [red, green, blue, alpha], by painting it.
  const known = new Map();
  const rgba = (color) => {
    if (!known.has(color)) {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = color;
      brush.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
      known.set(color, [red, green, blue, alpha / 255]);
    }
    return known.get(color);
  };

  const luminance = (color) => {
    const [red, green, blue] = color.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const between = (left, right) => {
    // What shines through can't be told from here.
    if (left[3] < 1 || right[3] < 1) return 0;
    const [low, high] = [luminance(left), luminance(right)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  const isDrawing = (element) => element instanceof SVGElement;
  const paintOf = (element) => {
    const style = getComputedStyle(element);
    if (!isDrawing(element)) return style.backgroundColor;
    if (element.matches("svg, g, text, tspan, symbol, use, title, desc")) return "transparent";
    return style.fill === "none" ? "transparent" : style.fill;
  };
  // The first that is painted at all; the page's own colour if none is.
  const firstPaint = (elements) =>
    elements.map((element) => rgba(paintOf(element))).find(([, , , alpha]) => alpha > 0) ?? rgba("Canvas");

  // A text against what is painted below its middle.
  const ofText = (element) => {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const below = document
      .elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      .filter((one) => !element.contains(one));
    const text = rgba(isDrawing(element) ? style.fill : style.color);
    return between(text, firstPaint([...below, document.body, document.documentElement]));
  };

  // A shape against what its drawing stands on: the stronger of its fill and its outline.
  const ofShape = (shape) => {
    const style = getComputedStyle(shape);
    const paints = [style.fill, parseFloat(style.strokeWidth) > 0 ? style.stroke : "none"];
    const ground = [];
    for (let one = shape.closest("svg").parentElement; one; one = one.parentElement) ground.push(one);
    return Math.max(...paints.filter((paint) => paint !== "none")
      .map((paint) => between(rgba(paint), firstPaint(ground))), 0);
  };

  return { ofText, ofShape };
})();
