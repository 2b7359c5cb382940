// Result<T>: a value, or why there is none. For every error that comes from outside (bytes, files,
// people, sockets). Errors of our own reasoning are check() failures instead.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "base/check.h"

namespace chairside {

// What went wrong, in words for the person who can mend it, and where ("OBX 3, field 5",
// "clinic.textproto:12:4"); `where` may be empty.
struct Error {
    std::string what;
    std::string where;

    [[nodiscard]] std::string text() const { return where.empty() ? what : where + ": " + what; }
    bool operator==(const Error&) const = default;
};

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return held_.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T& value() const& {
        check(ok(), "Result holds an error");
        return std::get<0>(held_);
    }
    [[nodiscard]] T& value() & {
        check(ok(), "Result holds an error");
        return std::get<0>(held_);
    }
    [[nodiscard]] T&& value() && {
        check(ok(), "Result holds an error");
        return std::get<0>(std::move(held_));
    }
    [[nodiscard]] const Error& error() const {
        check(!ok(), "Result holds a value");
        return std::get<1>(held_);
    }

private:
    std::variant<T, Error> held_;
};

struct Done {};
using Outcome = Result<Done>;  // succeeded, or why not

}  // namespace chairside
