package org.andian.web.bulletin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.bulletin.BulletinFile.SentMail;
import org.andian.portal.bulletin.BulletinRow;
import org.andian.portal.bulletin.Issue;
import org.andian.portal.statistic.Statistics;
import org.andian.web.frame.Words;
import org.andian.web.regulation.VenueWords;
import org.andian.web.statistic.StatisticWords;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Bulletins in the reader's words; their titles stay as they were printed. */
@Named("bulletinWords")
@RequestScoped
public class BulletinWords {

    /** A state as a page shows it. */
    public record Mark(String style, String word) {}

    @Inject private VenueWords venues;

    @Inject private Statistics statistics;

    @Inject private StatisticWords statisticWords;

    @Inject private Words words;

    /**
     * @param code null for all
     */
    public String department(String code) {
        return code == null ? words.of("bulletin.department.all") : venues.department(code);
    }

    public String period(BulletinRow row) {
        return words.of("bulletin.period", words.date(row.from()), words.date(row.to()));
    }

    public String period(Issue issue) {
        return words.of("bulletin.period", words.date(issue.from()), words.date(issue.to()));
    }

    /**
     * The rule versions its figures were counted by.
     *
     * @param rules indicator:version, between spaces
     */
    public String rules(String rules) {
        return Arrays.stream(rules.split(" "))
                .filter(rule -> rule.contains(":"))
                .map(rule -> rule.split(":", 2))
                .map(rule -> words.of("bulletin.rule", indicator(rule[0]), rule[1]))
                .collect(Collectors.joining(words.of("reach.comma")));
    }

    /** The code of one that is offered no more. */
    private String indicator(String code) {
        return statistics.indicators().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(statisticWords::name)
                .orElse(code);
    }

    public Mark state(BulletinRow row) {
        if (!row.newest()) {
            return new Mark("is-offline", words.of("bulletin.state.replaced"));
        }
        return row.provisional()
                ? new Mark("is-waiting", words.of("bulletin.state.provisional"))
                : new Mark("is-done", words.of("bulletin.state.settled"));
    }

    public Mark delivery(BulletinRow row) {
        if (row.mails() == 0) {
            return new Mark("is-waiting", words.of("bulletin.mail.none"));
        }
        String count =
                words.of(
                        "bulletin.mail.count",
                        words.number(row.delivered()),
                        words.number(row.mails()));
        return new Mark(
                row.failed() > 0
                        ? "is-due"
                        : row.delivered() == row.mails() ? "is-done" : "is-waiting",
                count);
    }

    public Mark delivery(SentMail mail) {
        if (mail.deliveredAt() != null) {
            return new Mark("is-done", words.of("bulletin.mail.delivered"));
        }
        return mail.givenUp()
                ? new Mark("is-due", words.of("bulletin.mail.failed"))
                : new Mark("is-waiting", words.of("bulletin.mail.waiting"));
    }
}
