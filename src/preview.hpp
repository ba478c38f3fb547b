// One task by itself: what the check would say of it, and what the editor would draw.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/labeling_config.hpp"
#include "options.hpp"
#include "report/preview_objects.hpp"
#include "tables/task_text.hpp"

namespace prelabel {

// Where the task stands; the names of the files are those of the check the row is from.
struct PreviewPlace {
  std::string file;
  std::uint64_t offset = 0;
  Position position;
  std::string pointer;
  std::int64_t task = 0;
  ImageSizes images;                    // natural sizes, as far as they are known
  std::optional<tables::Layout> table;  // the task is a row of a table, laid out so
};

// Reads `{ task, file, offset, line, column, pointer, imageSize?: { width, height }, imageSizes?: { OBJECT:
// [{ width, height } or null, one a page] }, table?: { separator, columns, dropped } }`; missing parts keep their
// defaults.
PreviewPlace readPreviewPlace(std::string_view json);

// The `Preview` of a task as JSON; `task` is the bytes of its row when the place tells of a table. It must be followed
// by json::kPadding readable bytes. Findings are those of the task itself: what other tasks or the file as a whole make
// of it stands in the report.
std::string previewTask(const CheckOptions &options, const LabelingConfig *config, const std::string &configName,
                        std::string_view task, const PreviewPlace &place);

// The brush masks of a task, as report/mask_block.hpp packs them; none when it cannot be read. Everything as of
// `previewTask`.
std::vector<std::uint8_t> previewMasks(const CheckOptions &options, const LabelingConfig *config, std::string_view task,
                                       const PreviewPlace &place);

}  // namespace prelabel
