#include "simulators/replay/recording.h"

#include <array>
#include <fstream>
#include <optional>
#include <string_view>

namespace chairside::sim {
namespace {

constexpr std::size_t kRowsMost = 1'000'000;
constexpr std::string_view kTimeColumn = "t_min";
constexpr std::string_view kArterialPrefix = "ABP_";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr std::array<std::pair<std::string_view, Vital>, 6> kColumns = {{
    {"HR", Vital::HeartRate},
    {"SpO2", Vital::Spo2},
    {"RR", Vital::RespiratoryRate},
    {"NIBP_SYS", Vital::NibpSystolic},
    {"NIBP_DIA", Vital::NibpDiastolic},
    {"NIBP_MEAN", Vital::NibpMean},
}};

struct Column {
    std::string name;
    std::optional<Vital> vital;  // none: time, or ignored
};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> cellsOf(std::string_view line) {
    std::vector<std::string_view> cells;
    for (std::size_t from = 0;;) {
        const std::size_t comma = line.find(',', from);
        cells.push_back(trimmed(line.substr(from, comma - from)));
        if (comma == std::string_view::npos) return cells;
        from = comma + 1;
    }
}

// Reads one file; keeps where it is, for errors.
class Reader {
public:
    Reader(std::istream& text, const std::string& name) : text_(text), name_(name) {}

    Result<Recording> read() {
        if (!nextLine()) return wrong("the file is empty");
        if (line_.starts_with(kByteOrderMark)) line_.erase(0, kByteOrderMark.size());
        if (const Outcome header = readHeader(); !header) return header.error();
        while (nextLine()) {
            if (trimmed(line_).empty()) continue;
            if (const Outcome row = readRow(); !row) return row.error();
        }
        if (text_.bad()) return wrong("cannot be read to its end");
        if (recording_.rows.empty()) return wrong("there is no row with a value");
        return std::move(recording_);
    }

private:
    bool nextLine() {
        ++number_;
        return static_cast<bool>(std::getline(text_, line_));
    }

    Error wrong(std::string what) const { return {std::move(what), name_ + ":" + std::to_string(number_)}; }
    Error wrong(std::string what, const std::string& column) const {
        return {std::move(what), name_ + ":" + std::to_string(number_) + ", column " + column};
    }

    Outcome readHeader() {
        for (const std::string_view cell : cellsOf(line_)) {
            if (const Outcome column = addColumn(cell); !column) return column.error();
        }
        if (columns_.front().name != kTimeColumn) return wrong("the first column must be t_min");
        if (columns_.size() == recording_.ignoredColumns.size() + 1)
            return wrong("there is no column with a vital sign");
        return Done{};
    }

    Outcome addColumn(std::string_view name) {
        for (const Column& column : columns_) {
            if (column.name == name) return wrong("the column is there twice", column.name);
        }
        Column column{std::string(name), std::nullopt};
        for (const auto& [known, vital] : kColumns) {
            if (known == name) column.vital = vital;
        }
        const bool arterial = name.starts_with(kArterialPrefix);
        if (arterial) recording_.ignoredColumns.emplace_back(name);
        if (!column.vital && !arterial && name != kTimeColumn) {
            return wrong("no such column (t_min, HR, SpO2, RR, NIBP_SYS, NIBP_DIA, NIBP_MEAN; ABP_* is ignored)",
                         column.name);
        }
        columns_.push_back(std::move(column));
        return Done{};
    }

    Outcome readRow() {
        const std::vector<std::string_view> cells = cellsOf(line_);
        if (cells.size() != columns_.size()) {
            return wrong("the row has " + std::to_string(cells.size()) + " cells, the first line " +
                         std::to_string(columns_.size()));
        }
        const std::optional<Quantity> minutes = parseQuantity(cells.front());
        if (!minutes || *minutes < Quantity{} || *minutes > Quantity::whole(kMinutesMost)) {
            return wrong("not a time in minutes: \"" + std::string(cells.front()) + "\"", columns_.front().name);
        }
        RecordedRow row{Duration{minutes->milli() * 60}, {}};
        if (row.at < last_) return wrong("time goes back", columns_.front().name);
        last_ = row.at;
        return readValues(cells, std::move(row));
    }

    Outcome readValues(const std::vector<std::string_view>& cells, RecordedRow row) {
        for (std::size_t i = 1; i < cells.size(); ++i) {
            if (!columns_[i].vital || cells[i].empty()) continue;
            const std::optional<Quantity> value = parseQuantity(cells[i]);
            if (!value) return wrong("not a number: \"" + std::string(cells[i]) + "\"", columns_[i].name);
            row.values.emplace_back(*columns_[i].vital, *value);
        }
        if (row.values.empty()) return Done{};
        if (recording_.rows.size() == kRowsMost) return wrong("more than a million rows");
        recording_.rows.push_back(std::move(row));
        return Done{};
    }

    static constexpr std::int64_t kMinutesMost = 1'000'000;

    std::istream& text_;
    const std::string& name_;
    std::string line_;
    std::size_t number_ = 0;
    std::vector<Column> columns_;
    Duration last_{0};
    Recording recording_;
};

}  // namespace

Result<Recording> readRecording(std::istream& text, const std::string& name) { return Reader(text, name).read(); }

Result<Recording> readRecordingFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return Error{"cannot open the recording", path};
    return readRecording(file, path);
}

}  // namespace chairside::sim
