/** Shows devices, their circuits and readings, on pages and by REST. */
package org.andian.web.device;
