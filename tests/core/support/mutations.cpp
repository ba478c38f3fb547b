// The tasks, and how they are broken.
#include "support/mutations.hpp"

#include <array>
#include <iterator>
#include <string_view>

namespace prelabel::test {

using Json = nlohmann::json;

const std::vector<Json> &values() {
  static const std::vector<Json> kValues = {nullptr,
                                            true,
                                            0,
                                            -5,
                                            1.5,
                                            150,
                                            0.3,
                                            99.8,
                                            "",
                                            "A",
                                            "b",
                                            "B",
                                            "yes",
                                            "n",
                                            "a",
                                            "r1",
                                            "r1#2",
                                            "r2",
                                            "box",
                                            "img",
                                            "c",
                                            "box_0",
                                            "img_1",
                                            "5",
                                            "choices",
                                            "relation",
                                            "Labels",
                                            "rectangle",
                                            "polygonlabels",
                                            Json::array(),
                                            Json::object(),
                                            Json::array({nullptr}),
                                            Json::array({"A"}),
                                            Json::array({"yes", 1}),
                                            Json{{"id", 1}},
                                            Json{{"email", "a@b.c"}},
                                            Json::array({Json{{"result", Json::array()}}}),
                                            "image",
                                            "rectangleregion",
                                            "vectorregion",
                                            "#fff",
                                            Json::array({Json::array()}),
                                            Json::array({Json{{"x", 1}, {"y", 2}, {"isBezier", true}}}),
                                            Json::array({Json{{"isBezier", true}}}),
                                            Json::array({Json{{"x", 1}}, nullptr})};
  return kValues;
}

namespace {

constexpr const char *kBoxesConfig =
    R"(<View><Image name="img" value="$image"/><RectangleLabels name="box" toName="img"><Label value="A"/><Label value="B" alias="b"/></RectangleLabels>
    <Choices name="c" toName="img"><Choice value="yes"/><Choice value="no" alias="n"/></Choices></View>)";
constexpr const char *kBoxes =
    R"({"id":1,"data":{"image":"/a.png"},"predictions":[{"model_version":"1","score":0.5,"result":[
    {"id":"r1","type":"rectanglelabels","from_name":"box","to_name":"img","original_width":600,"original_height":400,"image_rotation":0,
     "value":{"x":10,"y":20,"width":30,"height":40,"rotation":0,"rectanglelabels":["A"]}},
    {"id":"r2","type":"rectanglelabels","from_name":"box","to_name":"img","original_width":600,"original_height":400,"image_rotation":0,
     "value":{"x":50,"y":20,"width":30,"height":40,"rotation":45,"rectanglelabels":["b"]}},
    {"id":"r3","type":"choices","from_name":"c","to_name":"img","value":{"choices":["yes"]}}]}]})";
constexpr const char *kOcrConfig =
    R"(<View><Image name="img" value="$image"/><Rectangle name="box" toName="img"/><Labels name="l" toName="img"><Label value="A"/></Labels>
    <TextArea name="t" toName="img" perRegion="true"/><Ellipse name="e" toName="img"/></View>)";
constexpr const char *kOcr =
    R"({"data":{"image":"/a.png"},"predictions":[{"model_version":"1","result":[
    {"id":"r1","type":"rectangle","from_name":"box","to_name":"img","original_width":600,"original_height":400,"value":{"x":10,"y":20,"width":30,"height":40}},
    {"id":"r1","type":"labels","from_name":"l","to_name":"img","value":{"labels":["A"]}},
    {"id":"r1","type":"textarea","from_name":"t","to_name":"img","value":{"text":["hi"]}},
    {"id":"r2","type":"ellipse","from_name":"e","to_name":"img","value":{"x":10,"y":20,"radiusX":3,"radiusY":4}},
    {"type":"relation","from_id":"r1","to_id":"r2","direction":"right"}]}],
    "annotations":[{"result":[],"ground_truth":false,"completed_by":1}]})";
constexpr const char *kShapesConfig =
    R"(<View><Image name="img" value="$image"/><EllipseLabels name="e" toName="img"><Label value="A"/></EllipseLabels>
    <PolygonLabels name="p" toName="img"><Label value="A"/></PolygonLabels><KeyPointLabels name="k" toName="img"><Label value="A"/></KeyPointLabels>
    <VectorLabels name="v" toName="img"><Label value="A"/></VectorLabels></View>)";
constexpr const char *kShapes =
    R"({"data":{"image":"/a.png"},"predictions":[{"model_version":"1","result":[
    {"id":"r1","type":"ellipselabels","from_name":"e","to_name":"img","original_width":600,"original_height":400,"value":{"x":10,"y":20,"radiusX":3,"radiusY":4,"rotation":30,"ellipselabels":["A"]}},
    {"id":"r2","type":"polygonlabels","from_name":"p","to_name":"img","original_width":600,"original_height":400,"value":{"points":[[10,20],[30,20],{"x":20,"y":40,"index":2}],"closed":true,"polygonlabels":["A"]}},
    {"id":"r3","type":"keypointlabels","from_name":"k","to_name":"img","original_width":600,"original_height":400,"value":{"x":10,"y":20,"width":3,"keypointlabels":["A"]}},
    {"id":"r4","type":"vectorlabels","from_name":"v","to_name":"img","original_width":600,"original_height":400,"value":{"vertices":[{"id":"a","x":10,"y":20},{"id":"b","x":30,"y":20,"prevPointId":"a",
     "isBezier":true,"controlPoint1":{"x":1,"y":2},"controlPoint2":{"x":1,"y":2}}],"closed":false,"vectorlabels":["A"]}}]}]})";
constexpr const char *kPagesConfig =
    R"(<View><Repeater on="$pages"><Image name="img_{{idx}}" value="$pages[{{idx}}].url"/><RectangleLabels name="box_{{idx}}" toName="img_{{idx}}"><Label value="A"/></RectangleLabels></Repeater></View>)";
constexpr const char *kPages =
    R"({"data":{"pages":[{"url":"/a"},{"url":"/b"}]},"predictions":[{"model_version":"1","result":[
    {"id":"r1","type":"rectanglelabels","from_name":"box_0","to_name":"img_0","original_width":9,"original_height":9,"value":{"x":1,"y":2,"width":3,"height":4,"rectanglelabels":["A"]}},
    {"id":"r2","type":"rectanglelabels","from_name":"box_1","to_name":"img_1","original_width":9,"original_height":9,"value":{"x":1,"y":2,"width":3,"height":4,"rectanglelabels":["A"]}}]}]})";
constexpr const char *kAnswersConfig =
    R"(<View><Text name="img" value="$image"/><Labels name="box" toName="img"><Label value="A" background="transparent"/></Labels>
    <Choices name="c" toName="img" allowNested="true"><Choice value="yes"><Choice value="very"/></Choice></Choices><Rating name="r" toName="img"/><Pairwise name="p" toName="img,img"/></View>)";
constexpr const char *kTextConfig =
    R"(<View><Text name="img" value="$image"/><Labels name="box" toName="img"><Label value="A"/></Labels>
    <Choices name="c" toName="img" allowNested="true"><Choice value="yes"><Choice value="very"/></Choice><Choice value="no"/></Choices><Rating name="r" toName="img"/></View>)";
constexpr const char *kText =
    R"({"data":{"image":"some text"},"predictions":[{"model_version":"1","result":[
    {"id":"r1","type":"labels","from_name":"box","to_name":"img","value":{"start":0,"end":4,"text":"some","labels":["A"]}},
    {"type":"choices","from_name":"c","to_name":"img","value":{"choices":[["yes","very"]]}},
    {"type":"rating","from_name":"r","to_name":"img","value":{"rating":3}}]}]})";

constexpr const char *kRankConfig =
    R"(<View><Image name="img" value="$image"/><List name="list" value="$items"/><Rectangle name="box" toName="img"/><Labels name="l" toName="img"><Label value="A"/></Labels>
    <Taxonomy name="tax" toName="img"><Choice value="yes"><Choice value="A"/></Choice></Taxonomy><Rating name="c" toName="img" perRegion="true"/>
    <DateTime name="d" toName="img" only="date"/><Number name="n" toName="img"/><TextArea name="t" toName="img"/><Pairwise name="p" toName="img,list"/><Ranker name="rank" toName="list"/>
    <Relations><Relation value="A"/><Relation value="b"/></Relations></View>)";
constexpr const char *kRank =
    R"({"data":{"image":"/a.png","items":[{"id":"A"},{"id":5}]},"predictions":[{"model_version":"1","result":[
    {"id":"r1","type":"rectangle","from_name":"box","to_name":"img","original_width":600,"original_height":400,"value":{"x":10,"y":20,"width":30,"height":40}},
    {"id":"r1","type":"labels","from_name":"l","to_name":"img","value":{"x":10,"y":20,"width":30,"height":40,"labels":["A"]}},
    {"id":"r1","type":"rating","from_name":"c","to_name":"img","value":{"x":10,"y":20,"width":30,"height":40,"rating":3}},
    {"id":"a","type":"taxonomy","from_name":"tax","to_name":"img","value":{"taxonomy":[["yes","A"]]}},
    {"id":"b","type":"datetime","from_name":"d","to_name":"img","value":{"datetime":"2026-05-31"}},
    {"id":"n","type":"number","from_name":"n","to_name":"img","value":{"number":5}},
    {"id":"t","type":"textarea","from_name":"t","to_name":"img","value":{"text":["A"]}},
    {"id":"p","type":"pairwise","from_name":"p","to_name":"img","value":{"selected":"left"}},
    {"id":"k","type":"ranker","from_name":"rank","to_name":"list","value":{"ranker":{"rank":["A","5"]}}},
    {"type":"relation","from_id":"r1","to_id":"r1","direction":"right","labels":["A"]}]}]})";

constexpr const char *kColoursConfig =
    R"(<View><Image name="img" value="$image"/><Rectangle name="box" toName="img" strokeColor="transparent"/>
    <PolygonLabels name="p" toName="img" strokeColor="currentColor"><Label value="A"/></PolygonLabels>
    <Ellipse name="e" toName="img" fillColor="red"/><Labels name="l" toName="img"><Label value="A" background="red"/></Labels>
    <Choices name="c" toName="img" perRegion="true"><Choice value="yes"/><Choice value="no"/></Choices></View>)";
constexpr const char *kColours =
    R"({"data":{"image":"/a.png"},"predictions":[{"model_version":"1","result":[
    {"id":"r1","type":"labels","from_name":"l","to_name":"img","original_width":600,"original_height":400,"value":{"x":10,"y":20,"width":30,"height":40,"labels":["A"]}},
    {"id":"r1","type":"rectangle","from_name":"box","to_name":"img","value":{"x":10,"y":20,"width":30,"height":40}},
    {"id":"r1","type":"choices","from_name":"c","to_name":"img","value":{"choices":["yes"]}},
    {"id":"r3","type":"polygonlabels","from_name":"p","to_name":"img","value":{"points":[[1,2],[3,4],[5,6]],"closed":true,"polygonlabels":["A"]}},
    {"id":"r4","type":"ellipse","from_name":"e","to_name":"img","value":{"x":10,"y":20,"radiusX":3,"radiusY":4}}]}]})";
constexpr const char *kListConfig =
    R"(<View><Image name="img" valueList="$images"/><Brush name="box" toName="img"/><BitmaskLabels name="b" toName="img"><Label value="A"/></BitmaskLabels>
    <EllipseLabels name="e" toName="img"><Label value="A"/></EllipseLabels><Choices name="c" toName="img"><Choice value="yes"/></Choices></View>)";
constexpr const char *kList =
    R"({"data":{"images":["/a.png","/b.png"]},"predictions":[{"model_version":"1","result":[
    {"id":"r1","type":"brush","from_name":"box","to_name":"img","original_width":6,"original_height":4,"item_index":1,"value":{"format":"rle","rle":[0,0,0,96,7,7,7,7,7,6,8,15]}},
    {"id":"r2","type":"bitmasklabels","from_name":"b","to_name":"img","original_width":1,"original_height":1,"value":{"imageDataURL":"data:image/png;base64,iVBORw0KGgo=","bitmasklabels":["A"]}},
    {"id":"r3","type":"ellipselabels","from_name":"e","to_name":"img","original_width":6,"original_height":4,"item_index":0,"value":{"x":10,"y":20,"radiusX":3,"radiusY":4,"ellipselabels":["A"]}},
    {"type":"choices","from_name":"c","to_name":"img","value":{"choices":["yes"]}}]}]})";

// A size of one prediction counts for bitmasks of the next.
constexpr const char *kMasksConfig =
    R"(<View><Image name="img" value="$image"/><BitmaskLabels name="b" toName="img"><Label value="A"/></BitmaskLabels>
    <Choices name="c" toName="img"><Choice value="yes"/></Choices><Rating name="r" toName="img" perRegion="true"/>
    <Rectangle name="box" toName="img"/><Vector name="v" toName="img"/><Labels name="l" toName="img"><Label value="A"/></Labels></View>)";
constexpr const char *kMasks =
    R"({"data":{"image":"/a.png"},"predictions":[{"model_version":"1","result":[
    {"id":"r1","type":"rectangle","from_name":"box","to_name":"img","original_width":6,"original_height":4,"value":{"x":10,"y":20,"width":30,"height":40}},
    {"id":"r2","type":"choices","from_name":"c","to_name":"img","original_width":6,"original_height":4,"value":{"choices":["yes"]}}]},
    {"model_version":"2","result":[
    {"id":"r1","type":"bitmasklabels","from_name":"b","to_name":"img","value":{
     "imageDataURL":"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==","bitmasklabels":["A"]}},
    {"id":"r2","type":"vector","from_name":"v","to_name":"img","original_width":6,"original_height":4,"value":{"vertices":[{"x":10,"y":20},{"x":30,"y":20}],"closed":false}},
    {"id":"r2","type":"labels","from_name":"l","to_name":"img","value":{"vertices":[{"x":10,"y":20},{"x":30,"y":20}],"labels":["A"]}},
    {"id":"r3","type":"choices","from_name":"c","to_name":"img","original_width":6,"original_height":4,"value":{"choices":["yes"]}}]}]})";

constexpr std::array kSetups = {Setup{kBoxesConfig, kBoxes},     Setup{kOcrConfig, kOcr},
                                Setup{kPagesConfig, kPages},     Setup{kTextConfig, kText},
                                Setup{kAnswersConfig, kText},    Setup{kShapesConfig, kShapes},
                                Setup{kRankConfig, kRank},       Setup{"", kBoxes},
                                Setup{kColoursConfig, kColours}, Setup{kListConfig, kList},
                                Setup{kMasksConfig, kMasks}};

const std::array<const char *, 28> kKeys = {
    "x",           "width",   "height",     "points",   "vertices", "closed",         "isBezier",
    "rotation",    "id",      "score",      "labels",   "readonly", "choices",        "annotations",
    "predictions", "data",    "item_index", "parentID", "to_id",    "direction",      "type",
    "radiusX",     "radiusY", "from_name",  "to_name",  "value",    "original_width", "imageDataURL"};

// A place in the tree, anywhere but at its root.
Json *pick(Json &root, Dice &dice) {
  std::vector<Json *> places;
  std::vector<Json *> open = {&root};
  while (!open.empty()) {
    Json *at = open.back();
    open.pop_back();
    for (Json &child : *at) {
      places.push_back(&child);
      if (child.is_structured()) open.push_back(&child);
    }
  }
  return places.empty() ? nullptr : places[dice.roll(places.size())];
}

void erase(Json &container, std::size_t index) {
  if (container.empty()) return;
  auto at = container.begin();
  std::advance(at, static_cast<std::ptrdiff_t>(index % container.size()));
  container.erase(at);
}

void addPrediction(Json &task) {
  Json &list = task["predictions"];
  if (list.is_array() && !list.empty()) list.push_back(Json(list.front()));
}

void addRelation(Json &task, Dice &dice) {
  Json &list = task["predictions"];
  if (!list.is_array() || list.empty() || !list[0].is_object() || !list[0]["result"].is_array()) return;
  const std::array<const char *, 4> ids = {"r1", "r2", "r3", "zz"};
  list[0]["result"].push_back(
      {{"type", "relation"}, {"from_id", ids[dice.roll(4)]}, {"to_id", ids[dice.roll(4)]}, {"direction", "bi"}});
}

// A key that stands twice, before or behind the other, once the text is written by `textOf`.
void addTwin(Json &object, Dice &dice) {
  if (!object.is_object() || object.empty()) return;
  auto at = object.begin();
  std::advance(at, static_cast<std::ptrdiff_t>(dice.roll(object.size())));
  if (at.key().front() == '!' || at.key().front() == '~') return;
  object[(dice.roll(2) ? "!" : "~") + at.key()] = values()[dice.roll(values().size())];
}
// Two results of the first prediction get one id.
void joinResults(Json &task, Dice &dice) {
  Json &list = task["predictions"];
  if (!list.is_array() || list.empty() || !list[0].is_object()) return;
  Json &results = list[0]["result"];
  if (!results.is_array() || results.size() < 2) return;
  Json &from = results[dice.roll(results.size())], &to = results[dice.roll(results.size())];
  if (from.is_object() && to.is_object() && from.contains("id")) to["id"] = from["id"];
}

// A result of any prediction; nullptr: the dice found none.
Json *pickResult(Json &task, Dice &dice) {
  Json &list = task["predictions"];
  if (!list.is_array() || list.empty()) return nullptr;
  Json &prediction = list[dice.roll(list.size())];
  if (!prediction.is_object() || !prediction["result"].is_array() || prediction["result"].empty()) return nullptr;
  Json &result = prediction["result"][dice.roll(prediction["result"].size())];
  return result.is_object() ? &result : nullptr;
}

void changeSize(Json &task, Dice &dice) {
  Json *result = pickResult(task, dice);
  if (!result) return;
  const std::array<Json, 5> sizes = {-5, 0, 100, -1.5, "5"};
  for (const char *side : {"original_width", "original_height"}) {
    if (dice.roll(3) > 0) (*result)[side] = sizes[dice.roll(sizes.size())];
  }
}

// A list of points beside what the value holds, or instead of it; another result may have its id.
void addPoints(Json &task, Dice &dice) {
  Json *result = pickResult(task, dice);
  if (!result) return;
  Json &around = dice.roll(5) ? (*result)["value"] : *result;
  if (!around.is_object()) return;
  if (dice.roll(2)) {
    around["points"] = Json::array({{1, 1}, {5, 5}, {1, 9}});
    around["closed"] = dice.roll(4) == 0;
  } else {
    around["vertices"] = values()[values().size() - 1 - dice.roll(3)];
  }
  if (dice.roll(2)) (*result)["id"] = "r1";
}

}  // namespace

std::span<const Setup> setups() { return kSetups; }

std::string textOf(const Json &task) {
  std::string text = task.dump();
  for (const std::string_view mark : {"\"!", "\"~"}) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) text.erase(at + 1, 1);
  }
  return text;
}

void mutate(Json &task, Dice &dice) {
  Json *place = pick(task, dice);
  if (!place) return;
  switch (dice.roll(16)) {
    case 0:
    case 1:
      *place = values()[dice.roll(values().size())];
      return;
    case 2:
      if (place->is_structured()) erase(*place, dice.roll(100));
      return;
    case 3:
      erase(task, dice.roll(100));
      return;
    case 4:
      if (place->is_object()) (*place)[kKeys[dice.roll(kKeys.size())]] = values()[dice.roll(values().size())];
      return;
    case 5:
      if (place->is_array() && !place->empty()) place->push_back(Json((*place)[dice.roll(place->size())]));
      return;
    case 6:
      if (task.contains("predictions")) addPrediction(task);
      return;
    case 7:
      if (task.contains("predictions")) addRelation(task, dice);
      return;
    case 8:
      if (place->is_number()) *place = -place->get<double>();
      return;
    case 9:
      if (place->is_array() && !place->empty()) place->insert(place->begin(), Json((*place)[dice.roll(place->size())]));
      return;
    case 10:
      addTwin(*place, dice);
      return;
    case 11:
      joinResults(task, dice);
      return;
    case 12:
      changeSize(task, dice);
      return;
    case 13:
    case 14:
      addPoints(task, dice);
      return;
    default:
      if (place->is_number()) *place = place->get<double>() * 10;
      if (place->is_string()) *place = values()[dice.roll(values().size())];
  }
}

}  // namespace prelabel::test
