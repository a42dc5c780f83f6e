/** Shows alarms and lets people settle them, on pages and by REST. */
package org.andian.web.alarm;
