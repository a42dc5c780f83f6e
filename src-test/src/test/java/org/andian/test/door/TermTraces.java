package org.andian.test.door;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import java.util.List;

/** What a test that was led to another year needs to be there then, and leaves behind. */
@Dependent
class TermTraces {

    private static final String OF_HAZARDS =
            " where hazard_id in (select h.id from hazard h join premises p on p.id = h.premises_id"
                    + " where p.code = ?)";
    private static final String OF_ORDERS =
            " where order_id in (select o.id from hazard_order o join premises p on p.id ="
                    + " o.premises_id where p.code = ?)";
    private static final String OF_PREMISES =
            " where premises_id = (select p.id from premises p where p.code = ?)";

    @Inject private ByHand byHand;

    /** A body that was there before any year a test is led to. */
    void ofLongStanding(long body) {
        byHand.update("update body set valid_from = null where id = ?", body);
    }

    /** All hazards of a premises and whatever belongs to them. */
    void remove(String code) {
        for (String table :
                List.of(
                        "hazard_review",
                        "hazard_proof",
                        "hazard_extension",
                        "hazard_urging",
                        "hazard_plan",
                        "hazard_met",
                        "hazard_order_item",
                        "hazard_act")) {
            byHand.update("delete from " + table + OF_HAZARDS, code);
        }
        byHand.update("delete from hazard_order_basis" + OF_ORDERS, code);
        byHand.update("delete from hazard_service" + OF_ORDERS, code);
        byHand.update("delete from hazard_order" + OF_PREMISES, code);
        byHand.update("delete from hazard" + OF_PREMISES, code);
    }
}
