/**
 * Shows work orders, what providers are qualified for, trainings and the rules by which work is
 * given out, as pages, files and REST. What may be done it asks of the room and decides nothing.
 */
package org.andian.web.workorder;
