// One reader a format. Each is called when the bytes begin as that format does. Private to this room.
#pragma once

#include "images/byte_view.hpp"
#include "images/image_header.hpp"

namespace prelabel {

ImageHeader readPng(ByteView file);
ImageHeader readJpeg(ByteView file);
ImageHeader readWebp(ByteView file);
ImageHeader readGif(ByteView file);
ImageHeader readBmp(ByteView file);

}  // namespace prelabel
