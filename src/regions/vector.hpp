// Vectors of the editor: anchors joined by lines and Bezier curves, as their vertices say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "regions/geometry.hpp"
#include "regions/region_fields.hpp"

namespace prelabel {

// In percent of the image, or in pixels once placed.
struct Vertex {
  Point at;                      // NaN when it has no numbers: nothing of the vector is drawn
  std::string id;                // "" when none
  std::string previous;          // `prevPointId`: where its segment starts; "" = the vertex before it
  bool isBezier = false;         // has handles
  std::optional<Point> in, out;  // controlPoint1, controlPoint2; only of a bezier, NaN as `at`
};

struct Vector {
  std::vector<Vertex> vertices;
  bool closed = false;  // `closed` of its value; it counts where the control is `closable`

  // There are vertices, and all have numbers, as have the handles of the curves: one without leaves nothing of the
  // path.
  bool isDrawn() const;
};

// A line, or with `isCurve` a cubic curve.
struct Segment {
  Point from, to;
  bool isCurve = false;
  Point first, second;  // control points of the curve
};

// As the editor's model reads it; nothing when `vertices` is no list, or `closed` neither absent nor true or false.
std::optional<Vector> readVector(const RegionFields &fields);

// Whether a vertex says that it has handles.
bool isBezier(json::Value vertex);

// A vertex that is null, or says it has handles and lacks one: the editor fails on it, and shows a list of errors.
bool lacksHandles(json::Value vertices);

// The vector in pixels. The editor places it once, by the size that results give for the image (OriginalSizes), not by
// the image's own.
Vector placed(const Vector &vector, ImageSize original);

// Whether two of its pieces start at one vertex: it is drawn as open lines then, whatever it says.
bool branches(const Vector &vector);

// The pieces it is drawn of; the straight closing edge of a closed one is the last. Segments that start at an unknown
// vertex are left out. `vector` may be in any unit.
std::vector<Segment> segmentsOf(const Vector &vector, bool closed);

// The smallest upright box around its pieces and anchors.
Bounds boundsOf(const Vector &vector, const std::vector<Segment> &segments);

// Square units that the pieces enclose, curves in steps.
double areaOf(const std::vector<Segment> &segments);

}  // namespace prelabel
