package org.andian.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignProgress.Cell;
import org.andian.portal.campaign.Phase;
import org.andian.portal.campaign.Range;
import org.andian.portal.campaign.Responsible;
import org.andian.portal.campaign.ScopeGroup;
import org.andian.portal.regulation.Department;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.VenueGroup;
import org.andian.web.frame.Words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words for what campaigns consist of. */
@Named("campaignWords")
@RequestScoped
public class CampaignWords {

    @Inject private Lines lines;

    @Inject private Words words;

    private Map<String, Department> departments;
    private Map<String, VenueGroup> venues;

    public String department(String code) {
        if (departments == null) {
            departments =
                    lines.departments().stream()
                            .collect(Collectors.toMap(Department::code, Function.identity()));
        }
        Department found = departments.get(code);
        return found == null ? code : words.pick(found.nameZh(), found.nameEn());
    }

    /** In their order, between commas; a code the list does not know stands as it is. */
    public String venues(List<String> codes) {
        if (venues == null) {
            venues =
                    lines.venueGroups().stream()
                            .collect(Collectors.toMap(VenueGroup::code, Function.identity()));
        }
        return codes.stream()
                .map(
                        code ->
                                venues.containsKey(code)
                                        ? words.pick(
                                                venues.get(code).nameZh(),
                                                venues.get(code).nameEn())
                                        : code)
                .collect(Collectors.joining(words.of("campaign.comma")));
    }

    /** What one is called. */
    public String venue(String code) {
        return venues(List.of(code));
    }

    /** Venue groups the notice names here but a group of lower sequence counts. */
    public List<String> countedElsewhere(ScopeGroup group) {
        return group.venueGroups().stream()
                .filter(venue -> !group.counted().contains(venue))
                .toList();
    }

    /** Lead department, owner, co-operating departments, or that none is named. */
    public String responsible(ScopeGroup group) {
        return group.responsibles().isEmpty()
                ? words.of("campaign.nobody")
                : group.responsibles().stream()
                        .map(this::responsible)
                        .collect(Collectors.joining(words.of("campaign.comma")));
    }

    private String responsible(Responsible one) {
        String who =
                one.part() == Responsible.Part.OWNER
                        ? words.of("campaign.part.OWNER")
                        : words.of("campaign.part." + one.part(), department(one.department()));
        String note =
                one.part() == Responsible.Part.OWNER
                        ? null
                        : words.pick(one.noteZh(), one.noteEn());
        return note == null ? who : words.of("campaign.noted", who, note);
    }

    /** Who stands above the column: the lead, the owner, or a dash. */
    public String lead(ScopeGroup group) {
        return group.lead()
                .map(this::department)
                .orElseGet(
                        () ->
                                words.of(
                                        group.namesOwner()
                                                ? "campaign.part.OWNER"
                                                : "campaign.nobody"));
    }

    /** Who stands above some groups side by side. */
    public record Lead(String name, int groups) {}

    /** What stands above the columns of these groups; the same beside each other stands once. */
    public List<Lead> leads(List<ScopeGroup> groups) {
        List<Lead> leads = new ArrayList<>();
        for (ScopeGroup group : groups) {
            String name = lead(group);
            boolean isSame = !leads.isEmpty() && leads.getLast().name().equals(name);
            int before = isSame ? leads.removeLast().groups() : 0;
            leads.add(new Lead(name, before + 1));
        }
        return leads;
    }

    /** Whether the notice names anybody for any of the groups. */
    public boolean names(List<ScopeGroup> groups) {
        return groups.stream().anyMatch(group -> !group.responsibles().isEmpty());
    }

    public String span(Campaign campaign) {
        return campaign.endsOn() == null
                ? words.of("campaign.since", words.date(campaign.startsOn()))
                : words.of(
                        "campaign.span",
                        words.date(campaign.startsOn()),
                        words.date(campaign.endsOn()));
    }

    public String span(Phase phase) {
        if (phase.startsOn() == null) {
            return words.of("campaign.until", words.date(phase.endsOn()));
        }
        return phase.endsOn() == null
                ? words.of("campaign.since", words.date(phase.startsOn()))
                : words.of(
                        "campaign.span", words.date(phase.startsOn()), words.date(phase.endsOn()));
    }

    /** What the notice wants measured, in words. */
    public String watched(Campaign campaign) {
        return campaign.watched().isEmpty()
                ? words.of("campaign.watched.none")
                : campaign.watched().stream()
                        .map(code -> words.code("campaign.watched", code))
                        .collect(Collectors.joining(words.of("campaign.comma")));
    }

    /** With one decimal always, as a statistic prints it; a dash for null. */
    public String percent(Double share) {
        return share == null
                ? "—"
                : new BigDecimal(share.toString())
                                .movePointRight(2)
                                .setScale(1, RoundingMode.HALF_UP)
                        + "%";
    }

    /** Classes of a quota cell: full, behind or running; none where there is no rate. */
    public String tone(Cell cell) {
        if (cell.isFull()) {
            return "is-full";
        }
        return cell.isBehind() ? "is-behind" : "";
    }

    /** Width of the bar in percent, at most the whole. */
    public String rate(Double share) {
        return share == null ? "0%" : Math.round(Math.min(1, share) * 1000) / 10.0 + "%";
    }

    public String mark(Range.Mark mark) {
        return switch (mark) {
            case SHORT -> "is-overdue";
            case OVER -> "is-due";
            case FITS -> "is-done";
        };
    }
}
