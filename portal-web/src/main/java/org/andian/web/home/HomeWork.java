package org.andian.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.workorder.WorkRow;
import org.andian.portal.workorder.WorkTodo;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.util.List;

/** The work orders with which it is the reader's turn, as the workbench shows them. */
@Named("homeWork")
@RequestScoped
public class HomeWork {

    private static final int ROWS = 10;

    @Inject private WorkTodo todo;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    /** By the time agreed, ten at most. */
    public List<WorkRow> getRows() {
        return readOnce.once("homeWork.rows", () -> todo.rows(user.scope(), ROWS));
    }

    public int getTotal() {
        return readOnce.once("homeWork.total", () -> todo.count(user.scope()));
    }

    /** What the reader would do with it; its own page asks for the right again. */
    public String act(WorkRow row) {
        return words.code("home.work.act", row.state());
    }
}
