package org.andian.web.telling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.telling.errand.ErrandBook;
import org.andian.portal.telling.errand.ErrandMark;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.primefaces.model.LazyDataModel;

import java.util.List;
import java.util.Map;

/** Beside the alarms of a list, whether somebody has them or was sent there. */
@Named("errandMarks")
@RequestScoped
public class ErrandMarks {

    @Inject private ErrandBook book;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    /**
     * Of one row; those of its page are read together.
     *
     * @return null where nothing has been done
     */
    public ErrandMark of(long alarm, LazyDataModel<AlarmRow> page) {
        if (page.getWrappedData() == null) {
            return null;
        }
        List<Long> ids = page.getWrappedData().stream().map(AlarmRow::id).toList();
        Map<Long, ErrandMark> marks =
                readOnce.once(List.of("errand.marks", ids), () -> book.marks(user.scope(), ids));
        return marks.get(alarm);
    }
}
