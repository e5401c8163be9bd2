var user_details =  {
  "screen_name" : "bokkafeen",
  "location" : "",
  "full_name" : "Bokkafeen Bookshop",
  "bio" : "Books and coffee.",
  "id" : "90196502",
  "created_at" : "2009-11-15 13:18:50 +0000"
}