<?php
// Plugin of the tests' WordPress: visitors may comment as fast as a test can, through the form and through REST.
add_filter('comment_flood_filter', '__return_false');
add_filter('rest_allow_anonymous_comments', '__return_true');
