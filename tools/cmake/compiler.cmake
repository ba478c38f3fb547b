# Warnings for our own code, errors where the compiler is one we know, and sanitizers for everything.

# A newer compiler's new warnings must not keep anybody from building, so there they stay warnings.
set(known_compiler OFF)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  set(known_compiler ON)
elseif(CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 16)
  set(known_compiler ON)
endif()
option(PRELABEL_WERROR "Warnings in our own code are errors" ${known_compiler})

set(PRELABEL_WARNINGS -Wall -Wextra -Wpedantic -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
  list(APPEND PRELABEL_WARNINGS -Wno-restrict)  # a false alarm of GCC 12 and 13 where texts are joined (GCC bug 105651)
endif()
set(PRELABEL_CONVERSION_WARNINGS -Wconversion)
if(PRELABEL_WERROR)
  list(APPEND PRELABEL_WARNINGS -Werror)
endif()

if(PRELABEL_SANITIZE)
  add_compile_options(-fsanitize=${PRELABEL_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
  add_link_options(-fsanitize=${PRELABEL_SANITIZE})
  # With the sanitizers' code in between, GCC takes the standard library's own members for uninitialized.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    list(APPEND PRELABEL_WARNINGS -Wno-maybe-uninitialized)
  endif()
  if(PRELABEL_SANITIZE MATCHES "undefined")
    # Checks of virtual calls need type information, which the core is built without.
    add_compile_options(-fno-sanitize=vptr)
  endif()
endif()

if(EMSCRIPTEN)
  # The same stack for the module and its tests, so that a depth one survives the other survives too.
  if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
    set(PRELABEL_STACK_OPTION -sTOTAL_STACK=1MB)
  else()
    set(PRELABEL_STACK_OPTION -sSTACK_SIZE=1MB)
  endif()
endif()
