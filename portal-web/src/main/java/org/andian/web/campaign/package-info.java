/**
 * Pages and REST of campaigns: what their notices say, how far the tasks are, and the forms that
 * set tasks and name pilots.
 */
package org.andian.web.campaign;
