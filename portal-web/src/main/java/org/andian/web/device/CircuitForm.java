package org.andian.web.device;

import org.andian.portal.device.DeviceRow.CircuitRow;
import org.andian.portal.device.NewDevice.NewCircuit;

import java.io.Serializable;

/** One circuit in a form; without a name it is called by its number. */
public class CircuitForm implements Serializable {

    private static final long serialVersionUID = 1;

    private final int no;
    private String name;
    private Double ratedCurrent;

    CircuitForm(int no) {
        this.no = no;
    }

    CircuitForm(CircuitRow row) {
        this(row.no());
        name = row.name();
        ratedCurrent = row.ratedCurrent();
    }

    NewCircuit toCircuit() {
        return new NewCircuit(no, name == null ? no + "#" : name, ratedCurrent);
    }

    public int getNo() {
        return no;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Double getRatedCurrent() {
        return ratedCurrent;
    }

    public void setRatedCurrent(Double ratedCurrent) {
        this.ratedCurrent = ratedCurrent;
    }
}
