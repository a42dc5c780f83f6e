package org.andian.web.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.bulk.Field.Choices;
import org.andian.portal.device.Devices;
import org.andian.portal.device.certificate.CertifiedFunction;
import org.andian.portal.district.Districts;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.catalogue.HazardKinds;
import org.andian.portal.inspection.checklist.InspectionLists;
import org.andian.portal.inspection.publicity.PublicityKind;
import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.area.AreaKind;
import org.andian.portal.ledger.area.AreaState;
import org.andian.portal.ledger.entry.GoodFinding;
import org.andian.portal.premises.Providers;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.scope.Role;
import org.andian.reports.entry.EntryForm.Choice;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values that a template offers, as far as the reader's reach goes. */
@RequestScoped
class ChoiceLists {

    @Inject private Districts districts;

    @Inject private Lines lines;

    @Inject private Providers providers;

    @Inject private Devices devices;

    @Inject private HazardKinds hazardKinds;

    @Inject private InspectionLists inspectionLists;

    @Inject private CurrentUser user;

    @Inject private Words words;

    /**
     * In the order in which the lists are kept; a district or provider out of reach is not among
     * them.
     */
    public List<Choice> of(Choices choices) {
        return switch (choices) {
            case ANY -> List.of();
            case DISTRICT ->
                    named(
                            districts.list(user.scope()).stream()
                                    .map(one -> new Choice(one.name(), one.code()))
                                    .toList());
            case PROVIDER ->
                    named(
                            providers.list(user.scope()).stream()
                                    .map(one -> new Choice(one.name(), one.code()))
                                    .toList());
            case VENUE_GROUP ->
                    named(
                            lines.venueGroups().stream()
                                    .map(
                                            one ->
                                                    new Choice(
                                                            words.pick(one.nameZh(), one.nameEn()),
                                                            one.code()))
                                    .toList());
            case DEVICE_TYPE ->
                    named(
                            devices.types().stream()
                                    .map(
                                            one ->
                                                    new Choice(
                                                            words.pick(one.nameZh(), one.nameEn()),
                                                            one.code()))
                                    .toList());
            case DEPARTMENT ->
                    named(
                            lines.departments().stream()
                                    .map(
                                            one ->
                                                    new Choice(
                                                            words.pick(one.nameZh(), one.nameEn()),
                                                            one.code()))
                                    .toList());
            case CERTIFIED_FUNCTION ->
                    constants("device.certified.function.", CertifiedFunction.values());
            case BODY_KIND -> constants("bulk.bodyKind.", NewBody.Kind.values());
            case ROLE -> constants("role.", Role.values());
            case HAZARD_KIND ->
                    named(
                            hazardKinds.list(user.scope()).stream()
                                    .filter(one -> !one.retired())
                                    .map(
                                            one ->
                                                    new Choice(
                                                            words.pick(one.nameZh(), one.nameEn()),
                                                            one.code()))
                                    .toList());
            case INSPECTION_LIST ->
                    named(
                            inspectionLists.list(user.scope()).stream()
                                    .filter(one -> one.isUsable() && one.purpose().isOfVisits())
                                    .map(
                                            one ->
                                                    new Choice(
                                                            words.pick(one.nameZh(), one.nameEn()),
                                                            one.code()))
                                    .toList());
            case HAZARD_SOURCE -> constants("hazard.source.", HazardSource.values());
            case GRADE -> constants("hazard.grade.", Grade.values());
            case PUBLICITY_KIND -> constants("ledger.publicity.", PublicityKind.values());
            case GOOD_FINDING -> constants("ledger.state.", GoodFinding.values());
            case AREA_KIND -> constants("area.kind.", AreaKind.values());
            case AREA_STATE -> constants("ledger.state.", AreaState.values());
            case LEDGER -> constants("ledger.", LedgerKind.values());
        };
    }

    private List<Choice> constants(String prefix, Enum<?>... all) {
        return Stream.of(all).map(one -> new Choice(words.of(prefix + one), one.name())).toList();
    }

    /** What several bear as their name is offered by its code. */
    private static List<Choice> named(Collection<Choice> all) {
        Map<String, Long> bearers =
                all.stream()
                        .map(Choice::value)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return all.stream()
                .map(
                        one ->
                                bearers.get(one.value()) > 1 && one.code() != null
                                        ? new Choice(one.code(), one.value())
                                        : one)
                .toList();
    }
}
