package org.andian.web.campaign;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignBody;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.CampaignProgress;
import org.andian.portal.campaign.Phase;
import org.andian.portal.campaign.Range;
import org.andian.portal.campaign.Responsible;
import org.andian.portal.campaign.ScopeGroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A campaign as REST tells it.
 *
 * @param code such as {@code YUNCHENG-2022}
 * @param city name of the city that issued it
 * @param documentNo null when the notice bears none
 * @param basedOn the notices it carries out, null for none
 * @param endsOn inclusive, null for an open end
 * @param watched codes such as {@code residualCurrent}, empty when nothing is measured
 * @param hasDetectors false where installing detectors is not the indicator: {@code done} is then
 *     null
 * @param pilots how many a district or department names, null when there are none
 * @param cityPilots how many of them the city chooses
 * @param day on which it was looked at
 * @param running sequences of the phases that run on {@code day}
 */
public record CampaignJson(
        String code,
        String city,
        String nameZh,
        String nameEn,
        String issuerZh,
        String issuerEn,
        String documentNo,
        String basedOn,
        LocalDate issuedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> watched,
        boolean hasDetectors,
        Range pilots,
        Range cityPilots,
        LocalDate day,
        List<Integer> running) {

    /**
     * The whole of one.
     *
     * @param phases in the order of their sequences, like groups and bodies
     * @param filings what is due, in the order of days
     * @param tasks of the districts the caller sees, each district's whole first
     */
    public record Whole(
            CampaignJson campaign,
            List<Phase> phases,
            List<Group> groups,
            List<CampaignBody> bodies,
            List<Filing> filings,
            List<Task> tasks) {}

    /**
     * A group of venues the campaign names.
     *
     * @param venueGroups codes, as premises name them
     * @param counted codes of those whose premises count
     * @param responsibles who answers for it
     */
    public record Group(
            int seq,
            String nameZh,
            String nameEn,
            List<String> venueGroups,
            List<String> counted,
            List<Responsible> responsibles) {

        static Group of(ScopeGroup group) {
            return new Group(
                    group.seq(),
                    group.nameZh(),
                    group.nameEn(),
                    group.venueGroups(),
                    group.counted(),
                    group.responsibles());
        }
    }

    /**
     * @param lateFrom the first instant that is late
     */
    public record Filing(String nameZh, String nameEn, LocalDate dueOn, Instant lateFrom) {}

    /**
     * @param group null for the district's task as a whole
     * @param quota null where none is set
     * @param done null where installing is not the indicator; of a group without a quota it is part
     *     of the district's whole task, if there is one, and of no total of the group
     * @param completion done / quota; null without one of them
     * @param premisesInScope how many premises the group has there
     * @param demo set by the example, not by people
     */
    public record Task(
            long districtId,
            String district,
            Integer group,
            Integer quota,
            Integer done,
            Double completion,
            int premisesInScope,
            boolean demo) {

        static Task of(CampaignProgress.Line line, CampaignProgress.Cell cell) {
            return new Task(
                    line.districtId(),
                    line.district(),
                    cell.groupSeq() == 0 ? null : cell.groupSeq(),
                    cell.quota(),
                    cell.done(),
                    cell.completion(),
                    cell.inScope(),
                    cell.demo());
        }
    }

    static CampaignJson of(CampaignFile file, LocalDate day) {
        Campaign one = file.campaign();
        return new CampaignJson(
                one.code(),
                one.city(),
                one.nameZh(),
                one.nameEn(),
                one.issuerZh(),
                one.issuerEn(),
                one.documentNo(),
                one.basedOn(),
                one.issuedOn(),
                one.startsOn(),
                one.endsOn(),
                one.watched(),
                one.hasDetectors(),
                one.pilots(),
                one.cityPilots(),
                day,
                file.running(day).stream().map(Phase::seq).toList());
    }

    static Whole whole(CampaignFile file, CampaignProgress progress, LocalDate day) {
        List<Filing> filings =
                file.filings().stream()
                        .map(
                                due ->
                                        new Filing(
                                                due.nameZh(),
                                                due.nameEn(),
                                                due.dueOn(),
                                                due.deadline()))
                        .toList();
        List<Task> tasks =
                progress.rows().stream()
                        .flatMap(
                                line ->
                                        Stream.concat(
                                                        Stream.of(line.whole()),
                                                        line.cells().stream())
                                                .map(cell -> Task.of(line, cell)))
                        .toList();
        return new Whole(
                of(file, day),
                file.phases(),
                file.groups().stream().map(Group::of).toList(),
                file.bodies(),
                filings,
                tasks);
    }
}
