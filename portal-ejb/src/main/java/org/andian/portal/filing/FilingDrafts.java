package org.andian.portal.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What belongs to a filing: texts, figures, remarks, its course, versions. */
@ApplicationScoped
class FilingDrafts {

    @Inject private Sql sql;

    List<FilingForm.Section> sections(long id) {
        return sql.list(
                "select * from filing_section where filing_id = ? order by seq",
                List.of(id),
                row ->
                        new FilingForm.Section(
                                (int) row.number("seq"),
                                row.text("title_zh"),
                                row.text("title_en"),
                                row.text("words")));
    }

    void outline(long id, FilingRule rule) {
        for (int n = 0; n < rule.outline().size(); n++) {
            String zh = rule.outline().get(n);
            sql.update(
                    "insert into filing_section (filing_id, seq, title_zh, title_en) values (?, ?,"
                            + " ?, ?)",
                    id,
                    n + 1,
                    zh,
                    n < rule.outlineEn().size() ? rule.outlineEn().get(n) : zh);
        }
    }

    /** Null for nothing. */
    void words(long id, int seq, String words) {
        sql.update(
                "update filing_section set words = ? where filing_id = ? and seq = ?",
                words,
                id,
                seq);
    }

    List<FilingForm.Figure> figures(long id) {
        return sql.list(
                "select * from filing_figure where filing_id = ? order by seq",
                List.of(id),
                FilingDrafts::figure);
    }

    private static FilingForm.Figure figure(Row row) {
        return new FilingForm.Figure(
                (int) row.number("seq"),
                row.text("indicator"),
                row.day("from_day"),
                row.day("to_day"),
                row.decimal("known"),
                row.text("cell"),
                row.instant("taken_at"),
                row.decimal("own"),
                row.text("own_reason"),
                row.text("own_by"));
    }

    /**
     * As they are now; what the office says instead stays with its reason.
     *
     * @return false where there were none and are none
     */
    boolean keep(long id, List<FilingForm.Figure> taken) {
        List<FilingForm.Figure> before = figures(id);
        sql.update("delete from filing_figure where filing_id = ?", id);
        for (FilingForm.Figure figure : taken) {
            Optional<FilingForm.Figure> own =
                    before.stream()
                            .filter(FilingForm.Figure::isOverridden)
                            .filter(one -> one.indicator().equals(figure.indicator()))
                            .findFirst();
            sql.update(
                    """
                    insert into filing_figure (filing_id, seq, indicator, from_day, to_day, known, cell, taken_at,
                      own, own_reason, own_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                    """,
                    id,
                    figure.seq(),
                    figure.indicator(),
                    figure.from(),
                    figure.to(),
                    figure.known(),
                    figure.cell(),
                    figure.takenAt(),
                    own.map(FilingForm.Figure::own).orElse(null),
                    own.map(FilingForm.Figure::ownReason).orElse(null),
                    own.map(FilingForm.Figure::ownBy).orElse(null));
        }
        return !before.isEmpty() || !taken.isEmpty();
    }

    /**
     * @param reason null where the portal's own figure holds again
     */
    void override(long id, int seq, Double own, String reason, String by) {
        int changed =
                sql.update(
                        "update filing_figure set own = ?, own_reason = ?, own_by = ? where"
                                + " filing_id = ? and seq = ?",
                        own,
                        reason,
                        by,
                        id,
                        seq);
        if (changed == 0) {
            throw new Refusal(FilingReason.NO_FIGURE);
        }
    }

    List<FilingForm.Remark> remarks(long id) {
        return sql.list(
                "select * from filing_remark where filing_id = ? order by id",
                List.of(id),
                row ->
                        new FilingForm.Remark(
                                row.number("id"),
                                FilingForm.Remark.Kind.valueOf(row.text("kind")),
                                row.numberOrNull("answers_id"),
                                row.text("words"),
                                row.instant("made_at"),
                                row.text("made_by")));
    }

    void remark(
            long id,
            FilingForm.Remark.Kind kind,
            Long answersId,
            String words,
            Instant at,
            String by) {
        sql.update(
                """
                insert into filing_remark (filing_id, kind, answers_id, words, made_at, made_by)
                values (?, ?, ?, ?, ?, ?)\
                """,
                id,
                kind.name(),
                answersId,
                words,
                at,
                by);
    }

    List<FilingForm.Step> steps(long id) {
        return sql.list(
                "select * from filing_act where filing_id = ? order by id",
                List.of(id),
                row ->
                        new FilingForm.Step(
                                FilingAct.valueOf(row.text("act")),
                                FilingState.valueOf(row.text("state")),
                                row.text("detail"),
                                row.instant("done_at"),
                                row.text("done_by")));
    }

    List<FilingForm.Notice> notices(long id) {
        return sql.list(
                "select * from filing_notice where filing_id = ? order by id",
                List.of(id),
                row ->
                        new FilingForm.Notice(
                                FilingForm.Notice.Kind.valueOf(row.text("kind")),
                                (int) row.number("before_days"),
                                (int) row.number("told"),
                                row.instant("told_at"),
                                row.text("told_by")));
    }

    List<FilingForm.Handed> versions(long id) {
        return sql.list(
                "select no, sha256, submitted_at, submitted_by from filing_version where"
                        + " filing_id = ? order by no",
                List.of(id),
                row ->
                        new FilingForm.Handed(
                                (int) row.number("no"),
                                row.text("sha256"),
                                row.instant("submitted_at"),
                                row.text("submitted_by")));
    }

    /** The text as it was kept; empty where there is no such version. */
    Optional<String> content(long id, int no) {
        return sql.first(
                "select content from filing_version where filing_id = ? and no = ?",
                List.of(id, no),
                row -> row.text("content"));
    }

    void keep(long id, int no, String content, Instant at, String by) {
        sql.update(
                """
                insert into filing_version (filing_id, no, content, sha256, submitted_at, submitted_by)
                values (?, ?, ?, ?, ?, ?)\
                """,
                id,
                no,
                content,
                FilingContent.sha256(content),
                at,
                by);
    }

    /** What is missing before it can be checked. */
    List<FilingForm.Gap> gaps(long id) {
        List<FilingForm.Gap> gaps = new ArrayList<>();
        for (FilingForm.Section section : sections(id)) {
            if (section.words() == null) {
                gaps.add(
                        new FilingForm.Gap(
                                FilingForm.Gap.Kind.SECTION,
                                section.seq(),
                                section.titleZh(),
                                section.titleEn()));
            }
        }
        List<FilingForm.Remark> remarks = remarks(id);
        for (FilingForm.Remark remark : remarks) {
            boolean isAnswered =
                    remarks.stream()
                            .anyMatch(
                                    other ->
                                            other.answersId() != null
                                                    && other.answersId() == remark.id());
            if (remark.kind() == FilingForm.Remark.Kind.RETURN && !isAnswered) {
                gaps.add(
                        new FilingForm.Gap(
                                FilingForm.Gap.Kind.ANSWER, 0, remark.words(), remark.words()));
            }
        }
        return gaps;
    }

    /** What would be handed in now. */
    FilingContent content(FilingRow row, List<FilingContent.Paper> papers, List<FilingRow> below) {
        return new FilingContent(
                row.nameZh(),
                row.nameEn(),
                row.district(),
                row.key().department(),
                sections(row.id()).stream().map(FilingDrafts::text).toList(),
                figures(row.id()).stream().map(FilingDrafts::kept).toList(),
                papers,
                below.size(),
                (int) below.stream().filter(one -> one.firstSubmittedAt() != null).count());
    }

    private static FilingContent.Text text(FilingForm.Section section) {
        return new FilingContent.Text(
                section.titleZh(),
                section.titleEn(),
                section.words() == null ? "" : section.words());
    }

    private static FilingContent.Figure kept(FilingForm.Figure figure) {
        return new FilingContent.Figure(
                figure.indicator(),
                figure.from(),
                figure.to(),
                figure.known(),
                figure.cell(),
                figure.own(),
                figure.ownReason());
    }
}
