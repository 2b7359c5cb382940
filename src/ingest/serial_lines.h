// Serial devices behind a serial-to-TCP box, as lines: Masimo text and DINAMAP blocks. They want no answers.
#pragma once

#include "ingest/line_options.h"
#include "ingest/line_reader.h"
#include "ingest/zone_book.h"
#include "wire/dinamap_blocks.h"
#include "wire/masimo_ascii.h"

namespace chairside::ingest {

class MasimoAsciiLine final : public LineReader {
public:
    MasimoAsciiLine(const LineOptions& options, std::string peer);

    void feed(std::string_view bytes) override { framer_.feed(bytes); }
    [[nodiscard]] std::optional<ReadMessage> next(Account* account) override;
    [[nodiscard]] std::optional<ReadMessage> finish(Account* account) override;
    // A device that sends once a second may stop anywhere: the idle limit is enough.
    [[nodiscard]] bool unfinished() const override { return false; }
    // Such a device always speaks: its framer tells them within a minute.
    [[nodiscard]] bool hasStrays() const override { return false; }

private:
    [[nodiscard]] ReadMessage readLine(std::string_view line, Account* account);

    std::string peer_, bed_, device_;
    ZoneBook zones_;
    std::function<std::string(const MonitorIdentity&)> whyNoChair_;
    wire::MasimoFramer framer_;
    bool began_ = false;
};

class DinamapLine final : public LineReader {
public:
    DinamapLine(const LineOptions& options, std::string peer);

    void feed(std::string_view bytes) override { framer_.feed(bytes); }
    [[nodiscard]] std::optional<ReadMessage> next(Account* account) override;
    [[nodiscard]] std::optional<ReadMessage> finish(Account* account) override;
    [[nodiscard]] bool unfinished() const override { return false; }
    [[nodiscard]] bool hasStrays() const override { return false; }

private:
    std::string peer_, bed_, device_;
    wire::DinamapFramer framer_;
    wire::DinamapCycle cycle_;
    bool began_ = false;
};

}  // namespace chairside::ingest
