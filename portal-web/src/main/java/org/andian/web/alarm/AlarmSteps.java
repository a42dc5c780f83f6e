package org.andian.web.alarm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.advice.Advice;
import org.andian.portal.alarm.advice.AdviceRow;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.util.List;

/** What to do now about the alarm a page shows, in the language of its reader. */
@Named("alarmSteps")
@RequestScoped
public class AlarmSteps {

    @Inject private Advice advice;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    /** In order. */
    public List<String> of(AlarmRow alarm) {
        AdviceRow row =
                readOnce.once(
                        List.of("alarm.steps", alarm.kind(), alarm.counted()),
                        () -> advice.get(user.scope(), alarm.kind(), alarm.counted()));
        return words.pick(row.zh(), row.en()).lines().toList();
    }
}
