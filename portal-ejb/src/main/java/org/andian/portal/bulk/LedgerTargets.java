package org.andian.portal.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.district.Districts;
import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.catalogue.HazardKinds;
import org.andian.portal.inspection.InspectionDesk;
import org.andian.portal.inspection.checklist.InspectionLists;
import org.andian.portal.inspection.publicity.PublicityActions;
import org.andian.portal.ledger.AddedColumns;
import org.andian.portal.ledger.LedgerNumbers;
import org.andian.portal.ledger.LedgerPlace;
import org.andian.portal.ledger.LedgerPlaces;
import org.andian.portal.ledger.area.Areas;
import org.andian.portal.ledger.entry.GoodsChecks;
import org.andian.portal.ledger.entry.Violators;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.workorder.training.Trainings;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The registers that lines of ledgers are imported into, as one caller may. */
@ApplicationScoped
class LedgerTargets {

    @Inject private HazardDesk hazardDesk;

    @Inject private Hazards hazards;

    @Inject private HazardKinds hazardKinds;

    @Inject private InspectionDesk inspections;

    @Inject private InspectionLists inspectionLists;

    @Inject private Trainings trainings;

    @Inject private PublicityActions publicity;

    @Inject private GoodsChecks goods;

    @Inject private Violators violators;

    @Inject private Areas areas;

    @Inject private AddedColumns columns;

    @Inject private LedgerNumbers numbers;

    @Inject private LedgerPlaces places;

    @Inject private Districts districts;

    @Inject private Today today;

    /**
     * @throws IllegalArgumentException for a kind that is no ledger's
     */
    public ImportTarget<?> of(Scope scope, Upload upload, Vocabulary vocabulary) {
        NumberedRows.Asked asked =
                new NumberedRows.Asked(scope, numbers, today.date(), vocabulary.codes());
        return switch (upload.kind()) {
            case HAZARDS ->
                    new HazardRows(
                            asked,
                            hazardDesk,
                            hazardKinds,
                            within(scope, upload, Role::mayRegisterHazards));
            case RECTIFICATIONS ->
                    new HazardRows.Mending(scope, hazards, hazardDesk, upload, this::supervised);
            case INSPECTIONS ->
                    new InspectionRows(
                            asked,
                            inspections,
                            inspectionLists,
                            within(scope, upload, Role::mayPlanInspections));
            case TRAININGS ->
                    new TrainingRows(
                            asked, trainings, within(scope, upload, Role::mayRecordTraining));
            case PUBLICITY -> new PublicityRows(asked, publicity, new Places(scope, districts));
            case GOODS ->
                    new EntryRows.Goods(asked, goods, within(scope, upload, Role::mayInspect));
            case VIOLATORS ->
                    new EntryRows.Offenders(asked, violators, new Places(scope, districts));
            case AREAS -> new AreaRows(asked, areas, new Places(scope, districts));
            case COLUMNS -> new ColumnRows(scope, columns, upload, vocabulary.codes());
            default -> throw new IllegalArgumentException("No ledger: " + upload.kind());
        };
    }

    private Map<String, LedgerPlace> within(Scope scope, Upload upload, Predicate<Role> right) {
        List<String> codes =
                upload.lines().stream()
                        .map(line -> line.shown("premises"))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
        return places.within(scope, codes, right);
    }

    /** Those premises at which the caller may issue orders. */
    private Map<String, LedgerPlace> supervised(Scope scope, List<String> codes) {
        return places.within(scope, codes, HazardAct.ORDER::isFor);
    }
}
