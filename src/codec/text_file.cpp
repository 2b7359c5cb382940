#include "codec/text_file.h"

#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>

#include <algorithm>
#include <fstream>
#include <system_error>

#include "base/check.h"
#include "codec/text.h"

namespace chairside::codec {
namespace {

// protobuf counts from 0 and says -1 where it knows no place.
TextPlace placeOf(int line, int column) { return {std::max(line, 0) + 1, std::max(column, 0) + 1}; }

class SyntaxErrors final : public google::protobuf::io::ErrorCollector {
public:
    explicit SyntaxErrors(Findings& findings) : findings_(findings) {}
    void AddError(int line, int column, const std::string& message) override {
        findings_.add(placeOf(line, column), "", message);
    }

private:
    Findings& findings_;
};

const google::protobuf::FieldDescriptor* fieldNamed(const google::protobuf::Descriptor* message, const char* field) {
    const auto* descriptor = message->FindFieldByName(field);
    check(descriptor != nullptr, "the contract has no such field");
    return descriptor;
}

}  // namespace

void Findings::add(TextPlace at, const std::string& subject, const std::string& what) {
    std::string text = subject.empty() ? what : subject + ": " + what;
    // A finding is a line: what the file itself says must not begin another.
    std::ranges::replace_if(
        text, [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; }, '?');
    found_.push_back({at, std::move(text)});
}

void Findings::addFile(TextPlace at, const std::string& subject, const Error& other) {
    found_.push_back({at, subject + ": " + other.text()});
}

Error Findings::error() const {
    check(!empty(), "an error needs a finding");
    auto sorted = found_;
    std::ranges::stable_sort(sorted, {}, &Finding::at);
    std::string text;
    for (const Finding& finding : sorted) {
        if (!text.empty()) text += '\n';
        text += fileName_ + ':' + std::to_string(finding.at.line) + ':' + std::to_string(finding.at.column) + ": " +
                finding.text;
    }
    return {std::move(text), ""};
}

TextPlace FieldPlaces::at(const char* field, int index) const {
    const auto* descriptor = fieldNamed(message_, field);
    if (tree_ == nullptr) return self_;
    // Asked for a list without an entry, protobuf ends the program: the place of a list is that of its first entry.
    const auto found = tree_->GetLocation(descriptor, descriptor->is_repeated() ? std::max(index, 0) : -1);
    return found.line < 0 ? self_ : placeOf(found.line, found.column);
}

FieldPlaces FieldPlaces::below(const char* field, int index) const {
    const auto* descriptor = fieldNamed(message_, field);
    const int entry = descriptor->is_repeated() ? std::max(index, 0) : -1;
    const auto* tree = tree_ == nullptr ? nullptr : tree_->GetTreeForNested(descriptor, entry);
    return {descriptor->message_type(), tree, at(field, index)};
}

void parseText(std::string_view text, google::protobuf::Message& message,
               google::protobuf::TextFormat::ParseInfoTree& tree, Findings& findings) {
    if (text.size() > kTextFileBytesMax) return findings.add({}, "", "is larger than a megabyte");
    if (!isUtf8(text)) return findings.add({}, "", "is not UTF-8 text");
    SyntaxErrors errors{findings};
    google::protobuf::TextFormat::Parser parser;
    parser.RecordErrorsTo(&errors);
    parser.SetRecursionLimit(kTextNestingMax);
    parser.WriteLocationsTo(&tree);
    google::protobuf::io::ArrayInputStream stream{text.data(), int(text.size())};
    const bool parsed = parser.Parse(&stream, &message);
    if (!parsed && findings.empty()) findings.add({}, "", "cannot be read");
}

Result<std::string> readTextFile(const std::filesystem::path& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error) return Error{"cannot be read: " + error.message(), path.string()};
    if (size > kTextFileBytesMax) return Error{"is larger than a megabyte", path.string()};
    std::ifstream file{path, std::ios::binary};
    std::string text(size, '\0');
    if (!file.read(text.data(), std::streamsize(size))) return Error{"cannot be read", path.string()};
    return text;
}

}  // namespace chairside::codec
