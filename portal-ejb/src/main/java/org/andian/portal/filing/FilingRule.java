package org.andian.portal.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a campaign has filed, and on which days. In names {@code {year}} and {@code {month}} stand
 * for those of the day.
 *
 * @param everyMonths between two days: 12 each year, 6 each half-year; 0 once
 * @param lastDueOn no day lies behind it; null for none said
 * @param figures codes of the indicators that fill themselves, in their order
 * @param outline headings of the texts, in Chinese; {@code outlineEn} as many in English
 * @param remindDays so many days ahead those who file are reminded, 0 on the day itself
 * @param ended whether it makes no more filings
 */
public record FilingRule(
        long id,
        long campaignId,
        String code,
        FilingKind kind,
        String nameZh,
        String nameEn,
        LocalDate firstDueOn,
        int everyMonths,
        LocalDate lastDueOn,
        Since since,
        List<String> figures,
        List<String> outline,
        List<String> outlineEn,
        List<Integer> remindDays,
        boolean ended,
        int version) {

    private static final int MOST_DAYS = 240;

    /** From when on its figures count. */
    public enum Since {
        /** the campaign's first day */
        CAMPAIGN,
        /** 1 January of the year in which it is due */
        YEAR
    }

    public FilingRule {
        figures = List.copyOf(figures);
        outline = List.copyOf(outline);
        outlineEn = List.copyOf(outlineEn);
        remindDays = List.copyOf(remindDays);
    }

    /**
     * Its days in order, up to a day inclusive. Counted from the first, so that what is due on the
     * 31st is due on the last day of a shorter month and on the 31st again after it.
     */
    public List<LocalDate> dueDays(LocalDate until) {
        List<LocalDate> days = new ArrayList<>();
        for (int n = 0; n < MOST_DAYS && (n == 0 || everyMonths > 0); n++) {
            LocalDate day = firstDueOn.plusMonths((long) n * everyMonths);
            if (day.isAfter(until) || lastDueOn != null && day.isAfter(lastDueOn)) {
                break;
            }
            days.add(day);
        }
        return days;
    }

    /** Whether it has a filing due on that day. */
    public boolean isDueOn(LocalDate day) {
        return dueDays(day).contains(day);
    }

    public String nameZh(LocalDate day) {
        return filled(nameZh, day);
    }

    public String nameEn(LocalDate day) {
        return filled(nameEn, day);
    }

    private static String filled(String name, LocalDate day) {
        return name.replace("{year}", Integer.toString(day.getYear()))
                .replace("{month}", Integer.toString(day.getMonthValue()));
    }

    /** The first day its figures count. */
    public LocalDate figuresFrom(LocalDate day, LocalDate campaignStart) {
        return since == Since.YEAR ? day.withDayOfYear(1) : campaignStart;
    }
}
