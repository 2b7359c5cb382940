// chairside-report: the report of a recorded session as PDF, made without a screen. Asks a station over the link.
#include <CLI/CLI.hpp>
#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <algorithm>
#include <iostream>

#include "codec/profile_file.h"
#include "link/client/client.h"
#include "tools/exit_code.h"
#include "tools/new_file.h"
#include "tools/profile_diff.h"
#include "tools/report/report.h"

namespace chairside::tools {
namespace {

struct CommandLine {
    std::string station = "127.0.0.1:7411";
    std::string session;
    std::string out;
    std::string paper = "a4";
    std::string timeZone;  // empty: this computer's
};

QString qs(const std::string& text) { return QString::fromStdString(text); }

QString limitText(bool upper, Quantity limit) {
    return QString(upper ? "at or above " : "at or below ") + qs(toText(limit));
}

QString conditionText(const alarm::Condition& condition);

QString joined(const std::vector<alarm::Condition>& parts, const QString& word) {
    QString text;
    for (const alarm::Condition& part : parts) text += (text.isEmpty() ? "" : word) + conditionText(part);
    return text;
}

struct InWords {
    QString operator()(const alarm::AtOrBelow& c) const { return limitText(false, c.limit); }
    QString operator()(const alarm::AtOrAbove& c) const { return limitText(true, c.limit); }
    QString operator()(const alarm::BaselineChange& c) const {
        return QString(c.upward ? "above" : "below") + " the baseline by " + qs(toText(c.amount)) +
               (c.percent ? " %" : "");
    }
    QString operator()(const alarm::Trend& c) const {
        return QString(c.upward ? "rises by " : "falls by ") + qs(toText(c.amount)) +
               QString(" within %1 s").arg(c.window.count() / 1000);
    }
    QString operator()(const alarm::Overdue& c) const {
        QString text = QString("not measured for %1 s").arg(c.after.count() / 1000);
        if (c.intervals > Quantity{}) text += " and " + qs(toText(c.intervals)) + " intervals of the schedule";
        return text;
    }
    QString operator()(const alarm::Observed& c) const {
        return qs(std::string{shortName(c.scale)}) + " " + limitText(c.upper, c.limit);
    }
    QString operator()(const alarm::Score& c) const { return "NEWS2 at or above " + qs(toText(c.limit)); }
    QString operator()(const alarm::AllOf& c) const { return joined(c.parts, " and "); }
    QString operator()(const alarm::AnyOf& c) const { return joined(c.parts, " or "); }
};

QString conditionText(const alarm::Condition& condition) {
    const QString text = std::visit(InWords{}, condition.kind);
    return condition.vital ? qs(std::string{shortName(*condition.vital)}) + " " + text : text;
}

QString conditionText(const alarm::Rule& rule) {
    const QString text = conditionText(rule.condition);
    return rule.vital && !rule.condition.vital ? qs(std::string{shortName(*rule.vital)}) + " " + text : text;
}

Result<v1::ProfilesReply> askProfiles(StationCall& call, const std::string& version) {
    v1::ClientFrame question;
    question.mutable_profiles_request()->set_version(version);
    auto reply = call.ask(std::move(question));
    if (!reply) return reply.error();
    return reply.value().profiles_reply();
}

JudgingRules rulesOf(const session::Judged& judged, const v1::ProfilesReply& known) {
    JudgingRules rules{qs(judged.profile), qs(judged.hash.substr(0, 12)), {}};
    for (const v1::ProfileVersion& version : known.versions()) {
        if (version.hash() != judged.hash || version.text().empty()) continue;
        const auto profile = codec::parseProfile(version.text(), "profile");
        if (!profile) continue;
        for (const alarm::Rule& rule : profile.value().rules) {
            rules.limits.push_back({qs(rule.id), conditionText(rule), QString("%1 s").arg(rule.onDelay.count() / 1000),
                                    rule.priority == alarm::Priority::High     ? "HIGH"
                                    : rule.priority == alarm::Priority::Medium ? "MEDIUM"
                                                                               : "LOW"});
        }
    }
    return rules;
}

// The versions that judged this session, in their order.
Result<std::vector<JudgingRules>> judgedBy(StationCall& call, const Dossier& d) {
    std::vector<JudgingRules> all;
    std::vector<std::string> seen;
    for (const session::Entry& entry : d.session.entries) {
        const auto* judged = std::get_if<session::Judged>(&entry.what);
        if (judged == nullptr || std::ranges::find(seen, judged->hash) != seen.end()) continue;
        seen.push_back(judged->hash);
        const auto known = askProfiles(call, judged->hash);
        if (!known) return known.error();
        all.push_back(rulesOf(*judged, known.value()));
    }
    return all;
}

int fail(const std::string& why, int code) {
    std::cerr << "chairside-report: " << why << '\n';
    return code;
}

int make(const CommandLine& line) {
    const auto address = link::parseHostPort(line.station);
    if (!address) return fail("--station: " + address.error().text(), kUsage);
    if (line.paper != "a4" && line.paper != "letter") return fail("--paper: a4 or letter", kUsage);
    const auto local = LocalTime::of(line.timeZone);
    if (!local) return fail("--time-zone: " + local.error().text(), kUsage);
    if (QFile::exists(qs(line.out))) return fail(line.out + " is there already", kUsage);
    StationCall call{StationAddress{address.value().first, address.value().second, {}}};
    const auto dossier = askDossier(call, line.session);
    if (!dossier) return fail(dossier.error().text(), call.unanswered() ? kNoAnswer : kRefused);
    const auto judged = judgedBy(call, dossier.value());
    if (!judged) return fail(judged.error().text(), call.unanswered() ? kNoAnswer : kRefused);
    const auto size = line.paper == "letter" ? QPageSize::Letter : QPageSize::A4;
    const Dossier& d = dossier.value();
    const QString footer = "Chairside, experimental, no medical device. Session " + qs(d.session.id) + ", patient " +
                           qs(d.session.now.begun.patient.secondId);
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        Paper paper(pdf, size, "Infusion session " + qs(d.session.id), footer);
        if (!paper.ok()) return fail("the report cannot be painted", kRefused);
        writeReport(paper, d, local.value(), judged.value());
        writeEsketamineSheet(paper, d, local.value());
    }
    const NewFile written = writeNewFile({pdf.data().constData(), std::size_t(pdf.data().size())}, line.out);
    if (written == NewFile::Written) return kDone;
    return fail(line.out + ": " + std::string{inWords(written)}, written == NewFile::NotMade ? kUsage : kRefused);
}

}  // namespace
}  // namespace chairside::tools

int main(int argc, char** argv) {
    using namespace chairside::tools;
    CommandLine line;
    CLI::App app{"The report of a recorded infusion session as PDF.", "chairside-report"};
    app.add_option("SESSION", line.session, "its id: `chairsidectl session list`")->required();
    app.add_option("--out", line.out, "the PDF file; it must not be there yet")->required();
    app.add_option("--paper", line.paper, "a4 or letter")->capture_default_str();
    app.add_option("--time-zone", line.timeZone, "IANA, of the times in it; none: this computer's");
    app.add_option("--station", line.station, "HOST:PORT of the station's link")->capture_default_str();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) { return app.exit(error) == 0 ? 0 : 2; }
    // Fonts need an application; no screen is opened.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int none = 1;
    QGuiApplication application(none, argv);
    return make(line);
}
