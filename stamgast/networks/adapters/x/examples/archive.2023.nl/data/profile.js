window.YTD.profile.part0 = [
  {
    "profile" : {
      "description" : {
        "bio" : "Boeken en koffie.",
        "website" : "https://bokkafeen.example",
        "location" : "Zutphen"
      },
      "avatarMediaUrl" : "https://pbs.twimg.com/profile_images/1/a.jpg"
    }
  }
]