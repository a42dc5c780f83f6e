package org.andian.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.period.DemoTime;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

/** Says to whoever opens a new example why its pages do not show the present yet. */
@Named("homeDemo")
@RequestScoped
public class HomeDemo {

    @Inject private DemoTime time;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    /** A sentence while an example's past is lived; else empty. */
    public String getNews() {
        return readOnce.once("homeDemo.news", this::news);
    }

    private String news() {
        return time.livedTo().map(day -> words.of("home.demo", words.date(day))).orElse("");
    }
}
