# The C++ libraries: an installed package that fits, else sources in PRELABEL_DEPS, else fetched by URL and hash, else a
# clear message. Versions, addresses and hashes stand once, in tools/dependencies.json.
include(FetchContent)
file(READ "${CMAKE_SOURCE_DIR}/tools/dependencies.json" PRELABEL_DEPENDENCIES)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tools/dependencies.json")
option(PRELABEL_INSTALLED_DEPS "Use installed packages of fitting versions" ON)

# Makes the target deps::<name>.
function(prelabel_dependency name)
  string(JSON version GET "${PRELABEL_DEPENDENCIES}" ${name} version)
  string(JSON below GET "${PRELABEL_DEPENDENCIES}" ${name} below)
  # Found once under each name, whatever the package calls its target.
  set(targets_pugixml pugixml::pugixml)
  set(targets_nlohmann_json nlohmann_json::nlohmann_json)
  set(targets_simdjson simdjson::simdjson)
  set(targets_Catch2 Catch2::Catch2WithMain)

  # Nothing installed for this system can be linked into WebAssembly.
  if(PRELABEL_INSTALLED_DEPS AND NOT EMSCRIPTEN)
    find_package(${name} ${version} QUIET CONFIG)
    if(${name}_FOUND AND ${name}_VERSION VERSION_LESS below)
      message(STATUS "${name} ${${name}_VERSION}: installed")
      add_library(deps_${name} INTERFACE)
      target_link_libraries(deps_${name} INTERFACE ${targets_${name}})
      add_library(deps::${name} ALIAS deps_${name})
      return()
    endif()
  endif()

  prelabel_dependency_folder(${name} ${version} folder)
  cmake_language(CALL prelabel_build_${name} "${folder}")
  # Other people's code: as it is, without our warnings.
  get_target_property(type deps_${name} TYPE)
  if(type STREQUAL "STATIC_LIBRARY")
    target_compile_options(deps_${name} PRIVATE -w)
  endif()
  add_library(deps::${name} ALIAS deps_${name})
endfunction()

# Sets `out` to a folder with the library's sources.
function(prelabel_dependency_folder name version out)
  set(folder "${PRELABEL_DEPS}/${name}-${version}")
  if(EXISTS "${folder}/.complete")
    message(STATUS "${name} ${version}: ${folder}")
    set(${out} "${folder}" PARENT_SCOPE)
    return()
  endif()
  if(PRELABEL_OFFLINE)
    message(FATAL_ERROR
      "${name} ${version} is neither installed nor in ${PRELABEL_DEPS}, and PRELABEL_OFFLINE forbids the network. "
      "Install it, or run `node tools/fetch-deps.mjs` once with a network.")
  endif()
  string(JSON files ERROR_VARIABLE single GET "${PRELABEL_DEPENDENCIES}" ${name} files)
  if(single STREQUAL "NOTFOUND")
    set(folder "${CMAKE_BINARY_DIR}/_deps/${name}-${version}")
    string(JSON count LENGTH "${files}")
    math(EXPR last "${count} - 1")
    foreach(index RANGE ${last})
      string(JSON file MEMBER "${files}" ${index})
      string(JSON url GET "${files}" ${file} url)
      string(JSON hash GET "${files}" ${file} sha256)
      message(STATUS "${name} ${version}: fetching ${url}")
      file(DOWNLOAD "${url}" "${folder}/${file}" STATUS result TLS_VERIFY ON)
      list(GET result 0 failed)
      if(NOT failed)
        file(SHA256 "${folder}/${file}" found)
      endif()
      if(failed OR NOT found STREQUAL hash)
        file(REMOVE "${folder}/${file}")
        message(FATAL_ERROR "${url} cannot be had, or holds other bytes than expected (${result}). "
          "Install ${name} ${version}, or run `node tools/fetch-deps.mjs`, which knows other places.")
      endif()
    endforeach()
  else()
    string(JSON url GET "${PRELABEL_DEPENDENCIES}" ${name} url)
    string(JSON hash GET "${PRELABEL_DEPENDENCIES}" ${name} sha256)
    message(STATUS "${name} ${version}: fetching ${url}")
    # A subfolder that does not exist: only the sources are wanted, never the library's own build.
    FetchContent_Declare(${name} URL "${url}" URL_HASH SHA256=${hash} DOWNLOAD_EXTRACT_TIMESTAMP ON SOURCE_SUBDIR none)
    FetchContent_MakeAvailable(${name})
    string(TOLOWER ${name} lower)
    set(folder "${${lower}_SOURCE_DIR}")
  endif()
  set(${out} "${folder}" PARENT_SCOPE)
endfunction()

# Reads. One translation unit; errors are values.
function(prelabel_build_simdjson folder)
  add_library(deps_simdjson STATIC "${folder}/simdjson.cpp")
  target_include_directories(deps_simdjson SYSTEM PUBLIC "${folder}")
  target_compile_definitions(deps_simdjson PUBLIC SIMDJSON_EXCEPTIONS=0)
  target_compile_options(deps_simdjson PRIVATE -fno-exceptions -fno-rtti)
endfunction()

# Reads the labeling config.
function(prelabel_build_pugixml folder)
  add_library(deps_pugixml STATIC "${folder}/src/pugixml.cpp")
  target_include_directories(deps_pugixml SYSTEM PUBLIC "${folder}/src")
  target_compile_definitions(deps_pugixml PUBLIC PUGIXML_NO_XPATH PUGIXML_NO_STL PUGIXML_NO_EXCEPTIONS)
  target_compile_options(deps_pugixml PRIVATE -fno-exceptions -fno-rtti)
endfunction()

# Writes.
function(prelabel_build_nlohmann_json folder)
  add_library(deps_nlohmann_json INTERFACE)
  target_include_directories(deps_nlohmann_json SYSTEM INTERFACE "${folder}/single_include")
  target_compile_definitions(deps_nlohmann_json INTERFACE JSON_NOEXCEPTION)
endfunction()

# The tests' own, from its one-file form: a hundred small files take three times as long.
function(prelabel_build_Catch2 folder)
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/catch2/catch2/catch_user_config.hpp" CONTENT
    "#pragma once\n#define CATCH_CONFIG_DEFAULT_REPORTER \"console\"\n#define CATCH_CONFIG_CONSOLE_WIDTH 80\n")
  add_library(deps_Catch2 STATIC "${folder}/extras/catch_amalgamated.cpp")
  target_include_directories(deps_Catch2 SYSTEM PUBLIC "${folder}/src" "${folder}/extras" "${CMAKE_BINARY_DIR}/catch2")
  # Nobody waits for Catch2 itself: quick to compile counts.
  target_compile_options(deps_Catch2 PRIVATE -O1)
  if(PRELABEL_SANITIZE)
    target_compile_options(deps_Catch2 PRIVATE -fno-sanitize=all)
  endif()
  if(EMSCRIPTEN)
    target_compile_options(deps_Catch2 PUBLIC -fexceptions)
  endif()
endfunction()
