package org.andian.web.assessment;

import org.andian.portal.assessment.AssessmentQuestion;
import org.andian.portal.campaign.Campaign;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an assessment's page is asked for, as its address says it. What cannot be read is left out,
 * so that an old address still opens.
 */
public class AssessmentFilter implements Serializable {

    private static final long serialVersionUID = 1;

    private String campaign;
    private Long ranking;
    private Long version;
    private LocalDate from;
    private LocalDate to;
    private Long against;
    private LocalDate since;
    private Long opened;

    /** What is simulated; a day that is still to come is today. */
    AssessmentQuestion question(Campaign of, LocalDate today) {
        LocalDate day = to != null && to.isAfter(today) ? null : to;
        AssessmentQuestion usual = AssessmentQuestion.of(of, version, day, today);
        return from == null || from.isAfter(usual.last())
                ? usual
                : new AssessmentQuestion(usual.campaign(), version, from, usual.last());
    }

    /**
     * What a simulation is compared with; null for nothing.
     *
     * @param own version of what is simulated
     */
    AssessmentQuestion other(AssessmentQuestion question, long own, LocalDate today) {
        if (against == null && since == null) {
            return null;
        }
        boolean isDay = since != null && !since.isBefore(question.first()) && !since.isAfter(today);
        return new AssessmentQuestion(
                question.campaign(),
                against == null ? Long.valueOf(own) : against,
                question.first(),
                isDay ? since : question.last());
    }

    /** The query part of the address that asks the same again, of one campaign. */
    String address(String of) {
        return Typed.query(parts(of));
    }

    /** The same with a district opened, and what it is compared with. */
    String addressOf(String of, long district) {
        Map<String, Object> parts = parts(of);
        parts.put("against", against);
        parts.put("since", since);
        parts.put("open", district);
        return Typed.query(parts);
    }

    private Map<String, Object> parts(String of) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("campaign", of);
        parts.put("ranking", ranking);
        parts.put("version", version);
        parts.put("from", from);
        parts.put("to", to);
        return parts;
    }

    public boolean isNarrow() {
        return ranking != null
                || version != null
                || from != null
                || to != null
                || against != null
                || since != null;
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String typed) {
        campaign = Typed.code(typed);
    }

    public Long getRanking() {
        return ranking;
    }

    public Long getVersion() {
        return version;
    }

    public Long getAgainst() {
        return against;
    }

    public Long getOpened() {
        return opened;
    }

    public String getRankingText() {
        return text(ranking);
    }

    public void setRankingText(String typed) {
        ranking = Typed.id(typed);
    }

    public String getVersionText() {
        return text(version);
    }

    public void setVersionText(String typed) {
        version = Typed.id(typed);
    }

    public String getFrom() {
        return text(from);
    }

    public void setFrom(String typed) {
        from = Typed.day(typed);
    }

    public String getTo() {
        return text(to);
    }

    public void setTo(String typed) {
        to = Typed.day(typed);
    }

    public String getAgainstText() {
        return text(against);
    }

    public void setAgainstText(String typed) {
        against = Typed.id(typed);
    }

    public String getSince() {
        return text(since);
    }

    public void setSince(String typed) {
        since = Typed.day(typed);
    }

    public String getOpenedText() {
        return text(opened);
    }

    public void setOpenedText(String typed) {
        opened = Typed.id(typed);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
