<?php
// Sets up the WordPress in the folder given as argument and prints its users as JSON, with an application password each.
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = parse_url(getenv('WORDPRESS_URL'), PHP_URL_HOST);
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD'] = 'GET';

function wp_new_blog_notification() {} // pluggable: no mail about the new site

require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('The corner café', 'admin', 'admin@example.test', true, '', 'admin-password');
update_option('permalink_structure', '/%postname%/');
update_option('comment_moderation', 0);
update_option('comment_previously_approved', 0);

$users = [];
foreach (['admin' => 'administrator', 'author1' => 'author', 'reader' => 'subscriber'] as $name => $role) {
    $id = username_exists($name) ?: wp_insert_user([
        'user_login' => $name, 'user_pass' => "{$name}-password",
        'user_email' => "{$name}@example.test", 'role' => $role,
    ]);
    [$application] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'stamgast']);
    $users[$name] = ['id' => $id, 'password' => "{$name}-password", 'app_password' => $application];
}
echo json_encode($users);
