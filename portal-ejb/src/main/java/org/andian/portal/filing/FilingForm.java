package org.andian.portal.filing;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.period.Zones;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A filing with all that belongs to it.
 *
 * @param below what places below have been asked for, empty where none was
 * @param may what the caller may do with it now
 */
public record FilingForm(
        FilingRow row,
        Campaign campaign,
        FilingRule rule,
        List<Section> sections,
        List<Figure> figures,
        List<Remark> remarks,
        List<Step> steps,
        List<Notice> notices,
        List<Handed> versions,
        List<FilingRow> below,
        List<Gap> gaps,
        Set<FilingAct> may,
        boolean mayWrite,
        boolean mayUrge) {

    public FilingForm {
        sections = List.copyOf(sections);
        figures = List.copyOf(figures);
        remarks = List.copyOf(remarks);
        steps = List.copyOf(steps);
        notices = List.copyOf(notices);
        versions = List.copyOf(versions);
        below = List.copyOf(below);
        gaps = List.copyOf(gaps);
        may = Set.copyOf(may);
    }

    /** The record of the files of the version that comes next, or else of the last. */
    public String fileKey() {
        int no = row.versions() + (row.state().isOwed() ? 1 : 0);
        return row.id() + "-" + Math.max(1, no);
    }

    /** The record of the files that were handed in last; null while none was. */
    public String handedKey() {
        return row.versions() == 0 ? null : row.id() + "-" + row.versions();
    }

    /** Whether figures were taken before that day, and would tell of a later one if taken on it. */
    public boolean isBehind(LocalDate today) {
        boolean isOver = today.isAfter(row.dueOn());
        LocalDate to = isOver && row.versions() > 0 ? row.dueOn() : today;
        return figures.stream()
                .filter(one -> LocalDate.ofInstant(one.takenAt(), Zones.CHINA).isBefore(today))
                .anyMatch(one -> one.to().isBefore(to));
    }

    /**
     * What is written under a heading.
     *
     * @param words null where nothing is
     */
    public record Section(int seq, String titleZh, String titleEn, String words) {}

    /**
     * A figure as the portal knew it.
     *
     * @param known as indicators tell: a share from 0 to 1, else in the indicator's unit; null
     *     where there is nothing to measure
     * @param cell by which it opens to its rows, null where there are none
     * @param own what the office says instead, in the same unit, null where it says nothing else
     */
    public record Figure(
            int seq,
            String indicator,
            LocalDate from,
            LocalDate to,
            Double known,
            String cell,
            Instant takenAt,
            Double own,
            String ownReason,
            String ownBy) {

        public boolean isOverridden() {
            return ownReason != null;
        }

        /** What is filed. */
        public Double value() {
            return isOverridden() ? own : known;
        }
    }

    /**
     * @param answersId of the remark it answers, null for none
     */
    public record Remark(long id, Kind kind, Long answersId, String words, Instant at, String by) {

        /** What it is. */
        public enum Kind {
            /** why it was sent back; it is answered before it is handed in again */
            RETURN,
            ANSWER,
            REMARK
        }
    }

    public record Step(FilingAct act, FilingState state, String detail, Instant at, String by) {}

    /** Who has written of it, each once. */
    static List<String> writers(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.act() == FilingAct.SAVE)
                .map(Step::by)
                .distinct()
                .toList();
    }

    /**
     * Of what those who file were told.
     *
     * @param told how many accounts
     */
    public record Notice(Kind kind, int beforeDays, int told, Instant at, String by) {

        /** Why they were told. */
        public enum Kind {
            AHEAD,
            LATE,
            URGED,
            RETURNED
        }
    }

    /** A version as it was handed in. */
    public record Handed(int no, String sha256, Instant at, String by) {}

    /** What is missing before it can be handed in. */
    public record Gap(Kind kind, int seq, String nameZh, String nameEn) {

        /** What it is. */
        public enum Kind {
            SECTION,
            ANSWER
        }
    }
}
