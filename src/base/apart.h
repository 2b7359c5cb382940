// An optional value that lives apart: of what is large and rare in a variant or a structure, so that all the others
// stay small. Copies and compares as the value does.
#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace chairside {

template <class T>
class Apart {
public:
    Apart() = default;
    Apart(T value) : held_(std::make_unique<T>(std::move(value))) {}
    Apart(std::optional<T> value) : held_(value ? std::make_unique<T>(*std::move(value)) : nullptr) {}
    Apart(const Apart& other) : held_(other ? std::make_unique<T>(*other) : nullptr) {}
    Apart(Apart&&) noexcept = default;
    Apart& operator=(const Apart& other) {
        if (this != &other) held_ = other ? std::make_unique<T>(*other) : nullptr;
        return *this;
    }
    Apart& operator=(Apart&&) noexcept = default;
    ~Apart() = default;

    explicit operator bool() const { return held_ != nullptr; }
    [[nodiscard]] bool has_value() const { return held_ != nullptr; }
    [[nodiscard]] T& operator*() { return *held_; }
    [[nodiscard]] const T& operator*() const { return *held_; }
    [[nodiscard]] T* operator->() { return held_.get(); }
    [[nodiscard]] const T* operator->() const { return held_.get(); }
    void reset() { held_.reset(); }

    bool operator==(const Apart& other) const {
        return held_ && other.held_ ? *held_ == *other.held_ : !held_ && !other.held_;
    }

private:
    std::unique_ptr<T> held_;
};

}  // namespace chairside
