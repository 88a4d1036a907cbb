#pragma once
#include <curl/curl.h>
#include <string.h>

// curl_easy_setopt is variadic, which Swift cannot call: one typed wrapper for each kind of value.
static inline CURLcode curl_set_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

// What curl sends, read from memory. The bytes and this record must outlive the transfer.
struct curl_upload {
    const char *bytes;
    size_t size;
    size_t position;
};
static inline size_t curl_upload_read(char *buffer, size_t size, size_t count, void *context) {
    struct curl_upload *upload = (struct curl_upload *)context;
    size_t left = upload->size - upload->position;
    size_t next = size * count < left ? size * count : left;
    memcpy(buffer, upload->bytes + upload->position, next);
    upload->position += next;
    return next;
}
static inline CURLcode curl_set_upload(CURL *handle, struct curl_upload *upload) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_READFUNCTION, curl_upload_read);
    if (code != CURLE_OK) return code;
    code = curl_easy_setopt(handle, CURLOPT_READDATA, (void *)upload);
    if (code != CURLE_OK) return code;
    return curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
}
