package org.andian.web.hazard;

import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.order.NewOrder;
import org.andian.web.frame.Typed;

import java.io.Serializable;

/** What an order demands of one hazard, as it is typed. */
public class OrderLine implements Serializable {

    private static final long serialVersionUID = 1;

    private final long hazard;
    private final String what;
    private final String premises;
    private String demand;

    OrderLine(HazardRow row) {
        hazard = row.id();
        what = row.what();
        premises = row.premises();
    }

    NewOrder.Item item() {
        return new NewOrder.Item(hazard, demand);
    }

    public long getHazard() {
        return hazard;
    }

    public String getWhat() {
        return what;
    }

    public String getPremises() {
        return premises;
    }

    public String getDemand() {
        return demand;
    }

    public void setDemand(String demand) {
        this.demand = Typed.text(demand);
    }
}
