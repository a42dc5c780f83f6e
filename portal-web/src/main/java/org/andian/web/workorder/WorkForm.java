package org.andian.web.workorder;

import org.andian.portal.workorder.WorkDetails;
import org.andian.portal.workorder.WorkRow;
import org.andian.portal.workorder.WorkTimes;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.portal.workorder.matter.WorkReason;
import org.andian.web.frame.Typed;

import java.io.Serializable;

/** What the forms for a new and a known work order hold. */
public class WorkForm implements Serializable {

    private static final long serialVersionUID = 1;

    private WorkKind kind;
    private String what;
    private String details;
    private String place;
    private final DayTime arrive = new DayTime();
    private final DayTime finish = new DayTime();
    private int version;

    void read(WorkRow row) {
        kind = row.kind();
        what = row.what();
        details = row.details();
        place = row.place();
        read(new WorkTimes(row.wantedArriveBy(), row.wantedFinishBy()));
        version = row.version();
    }

    void read(WorkTimes times) {
        arrive.read(times.arriveBy());
        finish.read(times.finishBy());
    }

    WorkDetails toDetails() {
        return new WorkDetails(what, details, place);
    }

    /** What is left empty is null. */
    WorkTimes toTimes() {
        return new WorkTimes(arrive.moment(WorkReason.TIMES), finish.moment(WorkReason.TIMES));
    }

    int version() {
        return version;
    }

    public WorkKind getKind() {
        return kind;
    }

    public void setKind(WorkKind kind) {
        this.kind = kind;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = Typed.text(what);
    }

    public String getDetails() {
        return details;
    }

    public void setDetails(String details) {
        this.details = Typed.text(details);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = Typed.text(place);
    }

    public DayTime getArrive() {
        return arrive;
    }

    public DayTime getFinish() {
        return finish;
    }
}
