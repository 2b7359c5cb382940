// Files that people write (protobuf text format): read whole, checked whole, every finding with its place
// ("clinic.textproto:12:4: chair "3", monitors: ..."). One thread.
#pragma once

#include <google/protobuf/message.h>
#include <google/protobuf/text_format.h>

#include <compare>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace chairside::codec {

struct TextPlace {
    int line = 1;  // from 1
    int column = 1;
    auto operator<=>(const TextPlace&) const = default;
};

// What is wrong with one file.
class Findings {
public:
    explicit Findings(std::string fileName) : fileName_(std::move(fileName)) {}
    // `subject` says which entry and field: `rule "spo2-low", on_delay`; may be empty.
    void add(TextPlace at, const std::string& subject, const std::string& what);
    // The findings of another file that this one names, as they are: each with its own file and line.
    void addFile(TextPlace at, const std::string& subject, const Error& other);
    [[nodiscard]] bool empty() const { return found_.empty(); }
    // All of them in the order of the file, one a line. Only when not empty().
    [[nodiscard]] Error error() const;

private:
    struct Finding {
        TextPlace at;
        std::string text;
    };
    std::string fileName_;
    std::vector<Finding> found_;
};

// Where the fields of one message stand in its file. Valid as long as the TextFile it came from.
class FieldPlaces {
public:
    FieldPlaces(const google::protobuf::Descriptor* message, const google::protobuf::TextFormat::ParseInfoTree* tree,
                TextPlace self)
        : message_(message), tree_(tree), self_(self) {}
    // The field's place (of a list: its first entry's, without an index), or the message's own when it is not there.
    // `field` must be a field of the message.
    [[nodiscard]] TextPlace at(const char* field, int index = -1) const;
    [[nodiscard]] FieldPlaces below(const char* field, int index = -1) const;
    [[nodiscard]] TextPlace self() const { return self_; }

private:
    const google::protobuf::Descriptor* message_;
    const google::protobuf::TextFormat::ParseInfoTree* tree_;  // null: the message is not in the file
    TextPlace self_;
};

// A parsed file of one message type and the places of its fields.
template <class Message>
class TextFile {
public:
    // Syntax errors, unknown fields and names go to `findings`.
    TextFile(std::string_view text, Findings& findings);
    [[nodiscard]] const Message& message() const { return message_; }
    [[nodiscard]] FieldPlaces places() const { return {Message::descriptor(), &tree_, {}}; }

private:
    Message message_;
    google::protobuf::TextFormat::ParseInfoTree tree_;
};

void parseText(std::string_view text, google::protobuf::Message& message,
               google::protobuf::TextFormat::ParseInfoTree& tree, Findings& findings);

template <class Message>
TextFile<Message>::TextFile(std::string_view text, Findings& findings) {
    parseText(text, message_, tree_, findings);
}

inline constexpr std::uintmax_t kTextFileBytesMax = 1 << 20;
inline constexpr int kTextNestingMax = 32;  // conditions within conditions: nobody can follow more

// The whole file, at most kTextFileBytesMax.
[[nodiscard]] Result<std::string> readTextFile(const std::filesystem::path& path);

}  // namespace chairside::codec
